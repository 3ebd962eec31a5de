package org.banyan.platform.sheet;

import java.util.List;
import java.util.Map;
import org.banyan.platform.sheet.SheetUploads.Brought;
import org.banyan.platform.sheet.grid.GridLimits;
import org.banyan.platform.sheet.grid.GridRow;
import org.banyan.platform.sheet.grid.Grids;
import org.banyan.platform.sheet.grid.UnreadableGrid;

/// Reading a sheet that was brought, with what is remembered of its headings.
record SheetReading(SheetTarget target, Map<String, String> remembered, Brought brought) {

  private static final int HEAD = 20;

  /// What the headings mean.
  SheetMapping mapping() {
    try (var grid = Grids.open(brought.content(), GridLimits.USUAL)) {
      List<GridRow> head = grid.rows().limit(HEAD).toList();
      if (head.isEmpty()) {
        throw UnreadableGrid.empty();
      }
      return new Headings(target.shape(), remembered).recognise(head);
    }
  }

  /// What it would do, with so many changes of each kind in full.
  SheetPreview preview(int perKind) {
    var mapping = mapping();
    var found = new Differences(perKind);
    if (isComplete(mapping)) {
      try (var grid = Grids.open(brought.content(), GridLimits.USUAL)) {
        var rows = grid.rows().filter(row -> row.line() > mapping.line());
        Comparison.of(target, mapping, rows, found);
      }
    }
    return new SheetPreview(
        brought.id(),
        brought.source(),
        mapping,
        found.counts(),
        found.changes(),
        found.problems(),
        found.fingerprint());
  }

  private boolean isComplete(SheetMapping mapping) {
    return mapping.isComplete(target.shape());
  }
}
