package org.banyan.insight.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A small table that leaves as a file, written in the request itself: numbers stay numbers, words
/// cannot be taken for a formula.
record TableFile(String name, List<List<Object>> rows) {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// As Excel workbook where asked for, otherwise as CSV.
  ResponseEntity<byte[]> answer(Map<String, String> asked) throws IOException {
    var excel = "xlsx".equals(asked.get("format"));
    var disposition =
        ContentDisposition.attachment()
            .filename(name + (excel ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
            .build();
    var out = new ByteArrayOutputStream();
    if (excel) {
      workbook(out);
    } else {
      text(out);
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CONTENT_TYPE, excel ? EXCEL : "text/csv;charset=UTF-8")
        .body(out.toByteArray());
  }

  private void text(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    try (var csv = CsvWriter.builder().build(writer)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(TableFile::plain).toList()));
    }
  }

  private void workbook(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Banyan", "1.0")) {
      var sheet = book.newWorksheet("Banyan");
      for (var row = 0; row < rows.size(); row++) {
        for (var column = 0; column < rows.get(row).size(); column++) {
          switch (rows.get(row).get(column)) {
            case Number number -> sheet.value(row, column, number);
            case Object other -> sheet.value(row, column, other.toString());
          }
        }
      }
      sheet.freezePane(1, 1);
    }
  }

  private static String plain(Object value) {
    var text = value.toString();
    var formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !(value instanceof Number) ? "'" + text : text;
  }
}
