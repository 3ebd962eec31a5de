package org.banyan.organisation.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.workbook.PartSheet.Field;
import org.banyan.organisation.workbook.PartSheet.Shape;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.sheet.grid.GridLimits;
import org.banyan.platform.sheet.grid.GridRow;
import org.banyan.platform.sheet.grid.Grids;

/// Reads a charter that was edited in Excel, with headings in either language, back into its text.
public final class WorkbookReader {

  private final byte[] content;
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, String> places = new HashMap<>();
  private int lines;

  private WorkbookReader(byte[] content, String name) {
    this.content = content;
    this.name = name;
  }

  /// The text of the charter, the sheet and row that each of its lines came from, the sheets that
  /// are no part of a charter, and whether any sheet is one.
  public record Brought(
      SourceText source, Map<Integer, String> places, List<String> ignored, boolean isCharter) {

    public Brought {
      places = Map.copyOf(places);
      ignored = List.copyOf(ignored);
    }
  }

  /// Throws an [org.banyan.platform.sheet.grid.UnreadableGrid] where it is no workbook.
  public static Brought read(byte[] content, String name) {
    return new WorkbookReader(content, name).brought();
  }

  private Brought brought() {
    var sheets = Grids.sheets(content, GridLimits.USUAL);
    var ignored = new ArrayList<>(sheets);
    var whole = sheets.stream().filter(sheet -> isCalled(sheet, CharterWorkbook.WHOLE)).findFirst();
    whole.ifPresent(ignored::remove);
    append(CharterWriter.dump(whole(whole)));
    for (var part : PartSheet.values()) {
      sheets.stream()
          .filter(sheet ->
              named(sheet).equals(part.key())
                  || isCalled(sheet, CharterWorkbook.SHEET + part.key()))
          .findFirst()
          .ifPresent(sheet -> {
            ignored.remove(sheet);
            parts(sheet, part);
          });
    }
    return new Brought(
        new SourceText(name, text.toString()), places, ignored, ignored.size() < sheets.size());
  }

  private Map<String, Object> whole(Optional<String> sheet) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("format", CharterReader.FORMAT);
    whole.put("title", name.replaceFirst("\\.[^.]*$", ""));
    sheet.ifPresent(each -> {
      for (var row : rows(each)) {
        if (!row.cell(1).isEmpty()) {
          var field = field(row.cell(0), PartSheet.WHOLE);
          whole.put(field.key(), CellForm.read(row.cell(1), field.shape()));
        }
      }
    });
    return whole;
  }

  private void parts(String sheet, PartSheet part) {
    var rows = rows(sheet);
    if (rows.size() < 2) {
      return;
    }
    var fields =
        rows.getFirst().cells().stream().map(heading -> field(heading, part.fields())).toList();
    append(part.key() + ":\n");
    for (var row : rows.subList(1, rows.size())) {
      var first = lines + 1;
      append(CharterWriter.dump(List.of(part(row, fields))).indent(2));
      for (var line = first; line <= lines; line++) {
        places.put(line, sheet + " " + row.line());
      }
    }
  }

  private static Map<String, Object> part(GridRow row, List<Field> fields) {
    var part = new LinkedHashMap<String, Object>();
    for (var column = 0; column < fields.size(); column++) {
      var cell = row.cell(column);
      if (!cell.isEmpty()) {
        part.put(fields.get(column).key(), CellForm.read(cell, fields.get(column).shape()));
      }
    }
    return part;
  }

  private List<GridRow> rows(String sheet) {
    try (var grid = Grids.open(content, sheet, GridLimits.USUAL)) {
      return grid.rows().toList();
    }
  }

  private void append(String more) {
    text.append(more);
    lines += (int) more.chars().filter(each -> each == '\n').count();
  }

  /// The field of a heading; a heading nobody knows stays as it is, so that reading names it.
  private static Field field(String heading, List<Field> fields) {
    return fields.stream()
        .filter(field ->
            named(heading).equals(field.key())
                || isCalled(heading, CharterWorkbook.FIELD + field.word()))
        .findFirst()
        .orElseGet(() -> new Field(heading, Shape.TEXT));
  }

  private static boolean isCalled(String written, String key) {
    return Stream.of(Language.values())
        .anyMatch(language -> named(Words.of(language).say(key)).equals(named(written)));
  }

  private static String named(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
