package org.banyan.platform.sheet;

import java.util.Map;

/// One row in canonical form: column key → value, "" where the cell is blank; line 0 where it comes
/// from the module and not from a file.
public record SheetRow(int line, Map<String, String> cells) {

  public SheetRow {
    cells = Map.copyOf(cells);
  }

  public static SheetRow standing(Map<String, String> cells) {
    return new SheetRow(0, cells);
  }

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
