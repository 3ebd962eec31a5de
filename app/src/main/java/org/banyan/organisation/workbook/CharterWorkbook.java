package org.banyan.organisation.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.workbook.PartSheet.Field;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.language.Words;
import org.banyan.platform.sheet.grid.CellText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a charter as an Excel workbook: a sheet for the whole, then one for each kind of part.
/// What YAML keeps and this does not: comments, the layout of the file, and invisible characters.
public final class CharterWorkbook {

  static final String WHOLE = "organisation.workbook.whole";
  static final String SHEET = "organisation.workbook.sheet.";
  static final String FIELD = "organisation.workbook.field.";

  /// The most that Excel takes in one cell.
  private static final int LONGEST = 32_767;

  private final Words words;

  private CharterWorkbook(Words words) {
    this.words = words;
  }

  public static void write(Charter charter, Words words, OutputStream out) throws IOException {
    var tree = CharterWriter.tree(charter);
    try (var workbook = new Workbook(out, "Banyan", "1.0")) {
      new CharterWorkbook(words).fill(workbook, tree);
    }
  }

  private void fill(Workbook workbook, Map<String, Object> tree) {
    var whole = workbook.newWorksheet(words.say(WHOLE));
    whole.width(0, 18);
    whole.width(1, 60);
    for (var row = 0; row < PartSheet.WHOLE.size(); row++) {
      var field = PartSheet.WHOLE.get(row);
      whole.value(row, 0, words.say(FIELD + field.word()));
      whole.style(row, 0).bold().set();
      put(whole, row, 1, tree, field);
    }
    for (var part : PartSheet.values()) {
      var rows = tree.get(part.key()) instanceof List<?> list ? list : List.of();
      fill(workbook.newWorksheet(words.say(SHEET + part.key())), part.fields(), rows);
    }
  }

  private void fill(Worksheet sheet, List<Field> fields, List<?> rows) {
    for (var column = 0; column < fields.size(); column++) {
      sheet.value(0, column, words.say(FIELD + fields.get(column).word()));
      sheet.style(0, column).bold().set();
      sheet.width(column, 18);
    }
    sheet.freezePane(1, 1);
    for (var row = 0; row < rows.size(); row++) {
      if (rows.get(row) instanceof Map<?, ?> part) {
        for (var column = 0; column < fields.size(); column++) {
          put(sheet, row + 1, column, part, fields.get(column));
        }
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Map<?, ?> part, Field field) {
    switch (part.get(field.key())) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Object value -> {
        var text = CellText.guarded(CellForm.written(value));
        sheet.value(row, column, text.substring(0, Math.min(LONGEST, text.length())));
      }
    }
  }
}
