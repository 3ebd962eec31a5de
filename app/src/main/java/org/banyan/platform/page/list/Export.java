package org.banyan.platform.page.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.platform.page.Frame;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a list to a file, row by row, so that its length does not matter.
final class Export<R> {

  private static final int SHEET_ROWS = 1_048_575;
  private static final double MILLIS_OF_DAY = 86_400_000;

  private final Listing<R> listing;
  private final Asked asked;
  private final Frame frame;
  private final List<Column<R>> columns;

  Export(Listing<R> listing, Asked asked, Frame frame) {
    this.listing = listing;
    this.asked = asked;
    this.frame = frame;
    this.columns = listing.columns(asked);
  }

  void write(ExportFormat format, OutputStream out) throws IOException {
    switch (format) {
      case XLSX -> spreadsheet(out);
      case CSV -> text(out);
    }
  }

  private void spreadsheet(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Banyan", "1.0")) {
      var sheet = book.newWorksheet("Banyan");
      for (var at = 0; at < columns.size(); at++) {
        sheet.value(0, at, frame.say(columns.get(at).words()));
      }
      sheet.style(0, 0).bold().set();
      sheet.freezePane(1, 1);
      var row = new int[] {1};
      each(each -> {
        if (row[0] <= SHEET_ROWS) {
          fill(sheet, row[0]++, each);
        }
      });
    }
  }

  private void fill(Worksheet sheet, int row, R values) {
    for (var at = 0; at < columns.size(); at++) {
      fill(sheet, row, at, columns.get(at).cell().apply(values));
    }
  }

  private void fill(Worksheet sheet, int row, int at, Cell cell) {
    switch (cell) {
      case Cell.Marked(var value, _, _) -> fill(sheet, row, at, value);
      case Cell.Count(var value, _) -> sheet.value(row, at, value);
      case Cell.Share(var value) -> share(sheet, row, at, value);
      case Cell.Moved(var by, _) -> share(sheet, row, at, by);
      case Cell.Day(var day) -> {
        sheet.value(row, at, day);
        sheet.style(row, at).format("yyyy-mm-dd").set();
      }
      case Cell.Moment(var moment) -> {
        sheet.value(row, at, LocalDateTime.ofInstant(moment, frame.zone()));
        sheet.style(row, at).format("yyyy-mm-dd hh:mm").set();
      }
      case Cell.Span(var length) -> {
        sheet.value(row, at, length.toMillis() / MILLIS_OF_DAY);
        sheet.style(row, at).format("[h]:mm:ss").set();
      }
      case Cell.Text _, Cell.Titled _, Cell.Link _, Cell.Mark _ ->
          sheet.value(row, at, cell.text(frame));
      case Cell.Course _, Cell.Nothing _ -> {}
    }
  }

  private static void share(Worksheet sheet, int row, int at, double value) {
    sheet.value(row, at, value);
    sheet.style(row, at).format("0.0%").set();
  }

  private void text(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    try (var csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(columns.stream().map(column -> frame.say(column.words())).toList());
      each(each ->
          csv.writeRecord(
              columns.stream().map(column -> plain(column.cell().apply(each))).toList()));
    }
  }

  /// Numbers and dates as machines read them, words guarded against being taken for a formula.
  private String plain(Cell cell) {
    return switch (cell) {
      case Cell.Count(var value, var digits) ->
          digits == 0 ? String.valueOf(Math.round(value)) : String.valueOf(value);
      case Cell.Share(var value) -> String.valueOf(value);
      case Cell.Moved(var by, _) -> String.valueOf(by);
      case Cell.Marked(var value, _, _) -> plain(value);
      case Cell.Day(var day) -> day.toString();
      case Cell.Moment(var moment) -> moment.toString();
      case Cell.Span(var length) ->
          "%d:%02d:%02d"
              .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
      case Cell.Text _, Cell.Titled _, Cell.Link _, Cell.Mark _ -> guarded(cell.text(frame));
      case Cell.Course _, Cell.Nothing _ -> "";
    };
  }

  /// A spreadsheet runs a cell that begins like a formula; an apostrophe makes it words again.
  static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void each(Consumer<R> use) {
    Optional<Cursor> from = Optional.empty();
    do {
      var slice = Lists.step(listing, asked, from);
      slice.rows().forEach(use);
      from = slice.next();
    } while (from.isPresent());
  }
}
