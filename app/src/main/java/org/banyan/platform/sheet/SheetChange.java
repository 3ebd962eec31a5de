package org.banyan.platform.sheet;

import java.util.List;

/// One row in which a sheet differs from what stands.
public sealed interface SheetChange {

  /// The row that this is about, as it will be, or as it was where it goes.
  SheetRow row();

  /// The same step backwards.
  SheetChange reversed();

  record Added(SheetRow row) implements SheetChange {

    @Override
    public SheetChange reversed() {
      return new Removed(row);
    }
  }

  record Changed(SheetRow before, SheetRow row) implements SheetChange {

    /// The cells that differ, by column key.
    public List<CellChange> cells() {
      return row.cells().entrySet().stream()
          .filter(cell -> !before.cell(cell.getKey()).equals(cell.getValue()))
          .map(cell -> new CellChange(cell.getKey(), before.cell(cell.getKey()), cell.getValue()))
          .sorted((one, other) -> one.column().compareTo(other.column()))
          .toList();
    }

    @Override
    public SheetChange reversed() {
      return new Changed(row, before);
    }
  }

  record Removed(SheetRow row) implements SheetChange {

    @Override
    public SheetChange reversed() {
      return new Added(row);
    }
  }
}
