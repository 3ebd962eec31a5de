package org.banyan.platform.page.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.banyan.platform.language.Language;

/// Rows that are in memory anyway, such as those of a charter, answered like a table: found by the
/// words of any column, filtered by a rule, sorted by their cells.
public record Shelf<R>(
    List<R> rows, List<Column<R>> columns, BiPredicate<R, Question> keeps, Language language)
    implements Source<R> {

  public Shelf {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  @Override
  public Slice<R> answer(Question question) {
    var found = ordered(question);
    var start = start(question, found.size());
    var end = Math.min(found.size(), start + question.limit());
    return new Slice<>(
        found.subList(start, end),
        start == 0 ? Optional.empty() : Optional.of(at(question, start - question.limit())),
        end == found.size() ? Optional.empty() : Optional.of(at(question, end)));
  }

  private List<R> ordered(Question question) {
    var kept =
        rows.stream().filter(row -> keeps.test(row, question) && matches(row, question.search()));
    return columns.stream()
        .filter(column -> column.key().equals(question.order().key()))
        .findFirst()
        .map(column -> kept.sorted(order(column, question)).toList())
        .orElseGet(kept::toList);
  }

  private Comparator<R> order(Column<R> column, Question question) {
    var cells = CellOrder.of(language.locale(), question.order().descending());
    return (one, other) -> cells.compare(column.cell().apply(one), column.cell().apply(other));
  }

  private boolean matches(R row, String search) {
    if (search.isEmpty()) {
      return true;
    }
    var sought = search.toLowerCase(Locale.ROOT);
    return columns.stream()
        .map(column -> words(column.cell().apply(row)))
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static String words(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Titled(var text, var note) -> text + " " + note;
      case Cell.Link(var text, _) -> text;
      case Cell.Mark(var text, _) -> text;
      case Cell.Marked(var value, _, var word) -> words(value) + " " + word;
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

  private static int start(Question question, int size) {
    return question.from().map(Cursor::value).stream()
        .flatMapToInt(Shelf::whole)
        .map(start -> Math.clamp(start, 0, size))
        .findFirst()
        .orElse(0);
  }

  private static IntStream whole(String text) {
    return text.matches("\\d{1,9}") ? IntStream.of(Integer.parseInt(text)) : IntStream.empty();
  }

  private static Cursor at(Question question, int start) {
    return new Cursor(false, question.order().code(), "" + Math.max(0, start), "");
  }
}
