package org.banyan.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.sheet.grid.CellText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes rows so that they open well in Excel and come back as they left; no cell can run as a
/// formula.
final class SheetExport {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,8})?");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SheetShape shape;
  private final Language language;

  SheetExport(SheetShape shape, Language language) {
    this.shape = shape;
    this.language = language;
  }

  void write(Stream<SheetRow> rows, SheetFormat format, OutputStream out) {
    var headings =
        shape.columns().stream()
            .map(column -> Words.of(language).say(column.words()))
            .map(CellText::guarded)
            .toList();
    var lines =
        rows.map(row ->
            shape.columns().stream()
                .map(column -> column.written(row.cell(column.key()), language))
                .toList());
    try {
      switch (format) {
        case CSV -> csv(headings, lines, out);
        case XLSX -> xlsx(headings, lines, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void csv(List<String> headings, Stream<List<String>> lines, OutputStream out)
      throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Excel takes a CSV without this mark for the code page of the machine.
    text.write(BYTE_ORDER_MARK);
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(headings);
      lines.forEach(cells -> writer.writeRecord(cells.stream().map(CellText::guarded).toList()));
    }
  }

  private static void xlsx(List<String> headings, Stream<List<String>> lines, OutputStream out)
      throws IOException {
    try (var workbook = new Workbook(out, "Banyan", "1.0")) {
      var sheet = workbook.newWorksheet("1");
      for (var column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, 18);
      }
      sheet.freezePane(0, 1);
      var line = 1;
      for (var cells : (Iterable<List<String>>) lines::iterator) {
        fill(sheet, line++, cells);
      }
    }
  }

  private static void fill(Worksheet sheet, int line, List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      var text = cells.get(column);
      if (NUMBER.matcher(text).matches()) {
        sheet.value(line, column, new BigDecimal(text));
      } else if (!text.isEmpty()) {
        sheet.value(line, column, CellText.guarded(text));
      }
    }
    if (line % 1000 == 0) {
      flush(sheet);
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
