package org.banyan.platform.sheet.grid;

import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;

/// Counts rows as they pass and stops a table that is larger than allowed.
final class RowLimit {

  private final GridLimits limits;
  private int rows;

  RowLimit(GridLimits limits) {
    this.limits = limits;
  }

  GridRow checked(GridRow row) {
    rows++;
    if (rows > limits.rows()) {
      throw new UnreadableGrid(Reason.TOO_MANY_ROWS, limits.rows());
    }
    if (row.cells().size() > limits.columns()) {
      throw new UnreadableGrid(Reason.TOO_MANY_COLUMNS, limits.columns());
    }
    if (row.cells().stream().anyMatch(cell -> cell.length() > limits.cell())) {
      throw new UnreadableGrid(Reason.CELL_TOO_LONG, row.line(), limits.cell());
    }
    return row;
  }
}
