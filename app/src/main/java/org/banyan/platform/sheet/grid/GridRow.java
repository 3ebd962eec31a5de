package org.banyan.platform.sheet.grid;

import java.util.List;

/// One row of text: its line as Excel or an editor counts, and its cells.
public record GridRow(int line, List<String> cells) {

  public GridRow {
    cells = List.copyOf(cells);
  }

  /// The cell at a place; "" beyond the end.
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
