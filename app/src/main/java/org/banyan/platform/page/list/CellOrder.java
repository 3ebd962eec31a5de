package org.banyan.platform.page.list;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// Puts the values of one column in order; what has no value comes last either way.
final class CellOrder {

  private CellOrder() {}

  static Comparator<Cell> of(Locale locale, boolean descending) {
    var plain = plain(Collator.getInstance(locale));
    var known = Comparator.comparing(CellOrder::isNothing);
    return known.thenComparing(descending ? plain.reversed() : plain);
  }

  private static boolean isNothing(Cell cell) {
    return cell instanceof Cell.Nothing
        || (cell instanceof Cell.Marked(var value, _, _) && isNothing(value));
  }

  private static Comparator<Cell> plain(Collator collator) {
    return (one, other) -> {
      if (one instanceof Cell.Day(var day) && other instanceof Cell.Day(var later)) {
        return day.compareTo(later);
      }
      if (one instanceof Cell.Moment(var moment) && other instanceof Cell.Moment(var later)) {
        return moment.compareTo(later);
      }
      var byNumber = Double.compare(number(one), number(other));
      return byNumber != 0 ? byNumber : collator.compare(words(one), words(other));
    };
  }

  private static double number(Cell cell) {
    return switch (cell) {
      case Cell.Count(var value, _) -> value;
      case Cell.Share(var value) -> value;
      case Cell.Moved(var by, _) -> by;
      case Cell.Span(var length) -> length.toMillis();
      case Cell.Marked(var value, _, _) -> number(value);
      case Cell.Course(var values) -> values.isEmpty() ? 0 : values.getLast();
      case Cell.Text _,
          Cell.Titled _,
          Cell.Link _,
          Cell.Day _,
          Cell.Moment _,
          Cell.Mark _,
          Cell.Nothing _ ->
          0;
    };
  }

  private static String words(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Titled(var text, _) -> text;
      case Cell.Link(var text, _) -> text;
      case Cell.Mark(var text, _) -> text;
      case Cell.Marked(var value, _, _) -> words(value);
      case Cell.Count _,
          Cell.Share _,
          Cell.Moved _,
          Cell.Day _,
          Cell.Moment _,
          Cell.Span _,
          Cell.Course _,
          Cell.Nothing _ ->
          "";
    };
  }
}
