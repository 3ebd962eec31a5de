package org.banyan.community.web;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.banyan.community.Community;
import org.banyan.community.Upload;
import org.banyan.community.reading.Column;
import org.banyan.community.reading.DateOrder;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.banyan.community.reading.TableStart;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// What the page of columns shows: the first rows as they stand, what is said of them, and what
/// would be read.
public record ColumnsPage(
    Community community,
    String address,
    Upload upload,
    TableStart start,
    ColumnsForm form,
    String refusal,
    List<Seen> seen) {

  private static final Pattern AMBIGUOUS =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b.*");

  /// A row as it would be read, or what is wrong with it.
  public record Seen(
      long line, String time, String sender, String channel, String text, String problem) {}

  static ColumnsPage of(
      Frame frame, Community community, Upload upload, TableStart start, ColumnsForm form) {
    var refusal = form.refusal(start);
    return new ColumnsPage(
        community,
        "/communities/%s/sources/uploads/%s/columns"
            .formatted(community.id().value(), upload.id().value()),
        upload,
        start,
        form,
        refusal,
        refusal.isEmpty() ? seen(frame, upload, start, form) : List.of());
  }

  private static List<Seen> seen(Frame frame, Upload upload, TableStart start, ColumnsForm form) {
    var mapping = form.mapping();
    var zone = mapping.zone().orElse(upload.zone());
    return start.rows(mapping, zone).stream().map(row -> seen(frame, row, zone)).toList();
  }

  private static Seen seen(Frame frame, Row row, ZoneId zone) {
    var line = row.place().line();
    return switch (row) {
      case Row.Message(_, var posting) -> seen(line, posting, zone, "");
      case Row.Notice(_, var reason, var event) -> {
        var why = Account.reason(frame, reason);
        yield event
            .map(posting -> seen(line, posting, zone, why))
            .orElseGet(() -> new Seen(line, "", "", "", "", why));
      }
      case Row.OnList(_, _, _, var listed) -> new Seen(line, "", listed.author().key(), "", "", "");
      case Row.Dealt(_, var deal) -> new Seen(line, deal.at().toString(), deal.key(), "", "", "");
      case Row.Unparsed(_, var problem) ->
          new Seen(line, "", "", "", "", problem.say(Words.of(frame.language())));
    };
  }

  private static Seen seen(long line, Posting posting, ZoneId zone, String problem) {
    var sender = posting.author();
    return new Seen(
        line,
        posting.at().atZone(zone).toLocalDateTime().toString().replace('T', ' '),
        sender.name().map(name -> name + " (" + sender.key() + ")").orElse(sender.key()),
        posting.channel().name(),
        posting.text(),
        problem);
  }

  public List<Column> columns() {
    return List.of(Column.values());
  }

  public boolean isNeeded(Column column) {
    return column == Column.TIME || column == Column.SENDER;
  }

  public List<DateOrder> orders() {
    return List.of(DateOrder.values());
  }

  /// The headings that can be chosen.
  public List<String> choices() {
    return start.headings().stream().filter(heading -> !heading.isBlank()).distinct().toList();
  }

  /// Whether the numbers of some date leave open which of them is the month.
  public boolean isAmbiguous() {
    return form.dates() != DateOrder.YEAR_FIRST
        || start.lines().stream()
            .flatMap(line -> line.cells().stream())
            .anyMatch(cell -> AMBIGUOUS.matcher(cell).matches());
  }
}
