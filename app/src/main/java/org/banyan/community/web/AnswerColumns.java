package org.banyan.community.web;

import java.util.List;
import java.util.function.Function;
import org.banyan.community.Conversion;
import org.banyan.community.FirstResponse;
import org.banyan.community.GroupRow;
import org.banyan.community.Peers;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;

/// The columns of the list of groups that say how soon members are answered and how many order,
/// each with what stands behind it; where it cannot be said, why.
final class AnswerColumns {

  private final Frame frame;
  private final AnswerWords words;

  AnswerColumns(Frame frame) {
    this.frame = frame;
    this.words = new AnswerWords(frame);
  }

  List<Column<GroupRow>> shown() {
    return List.of(column("response", this::response), column("conversion", this::conversion));
  }

  /// What a reader may ask for besides.
  List<Column<GroupRow>> more() {
    return List.of(
        column("response-coverage", this::coverage).optional(),
        column("response-place", row -> place(row.response().place())).optional(),
        column("buyers", this::buyers).optional(),
        column("conversion-place", row -> place(row.conversion().place())).optional());
  }

  private static Column<GroupRow> column(String key, Function<GroupRow, Cell> cell) {
    return Column.of(key, "community.group." + key, cell).sortable().numeric();
  }

  private Cell response(GroupRow row) {
    return switch (row.response().figure()) {
      case FirstResponse.Told told ->
          new Cell.Marked(new Cell.Span(told.median()), Tone.PLAIN, words.coverage(told));
      case FirstResponse.Untold untold when untold.why() == FirstResponse.Why.NO_ANSWER ->
          new Cell.Marked(
              Cell.nothing(words.why(untold)),
              Tone.BAD,
              frame.say("community.group.response.in-vain", untold.waits()));
      case FirstResponse.Untold untold -> Cell.nothing(words.why(untold));
    };
  }

  private Cell coverage(GroupRow row) {
    return switch (row.response().figure()) {
      case FirstResponse.Told told -> Cell.share(told.coverage());
      case FirstResponse.Untold untold when untold.why() == FirstResponse.Why.NO_ANSWER ->
          Cell.share(0);
      case FirstResponse.Untold untold -> Cell.nothing(words.why(untold));
    };
  }

  private Cell conversion(GroupRow row) {
    return switch (row.conversion().figure()) {
      case Conversion.Told told ->
          new Cell.Marked(Cell.share(told.rate()), Tone.PLAIN, words.of(told));
      case Conversion.Untold(var why) -> Cell.nothing(words.why(why));
    };
  }

  private Cell buyers(GroupRow row) {
    return switch (row.conversion().figure()) {
      case Conversion.Told told -> Cell.of(told.buyers());
      case Conversion.Untold(var why) -> Cell.nothing(words.why(why));
    };
  }

  private Cell place(Peers.Place place) {
    return place
        .ahead()
        .<Cell>map(ahead -> new Cell.Count(Math.round(ahead * 100), 0))
        .orElseGet(() -> Cell.nothing(words.fewPeers(place)));
  }
}
