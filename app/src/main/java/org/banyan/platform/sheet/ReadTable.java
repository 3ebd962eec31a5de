package org.banyan.platform.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.platform.sheet.grid.GridLimits;
import org.banyan.platform.sheet.grid.GridRow;
import org.banyan.platform.sheet.grid.Grids;
import org.banyan.platform.sheet.grid.UnreadableGrid;

/// A table that is read once, with nothing that stands to compare it with: what its headings mean,
/// its rows, and the rows that cannot be taken. Without the headings that the shape needs it has no
/// rows.
public record ReadTable(SheetMapping mapping, List<SheetRow> rows, List<SheetProblem> problems) {

  private static final int HEAD = 20;

  public ReadTable {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /// Reads a table of any separator, encoding or Excel, or throws what it is unreadable for.
  public static ReadTable of(SheetShape shape, byte[] content) {
    var mapping = mapping(shape, content);
    var rows = new ArrayList<SheetRow>();
    var problems = new ArrayList<SheetProblem>();
    if (mapping.isComplete(shape)) {
      var reading = new RowReading(shape, mapping);
      try (var grid = Grids.open(content, GridLimits.USUAL)) {
        grid.rows()
            .filter(row -> row.line() > mapping.line())
            .map(reading::read)
            .forEach(outcome -> {
              switch (outcome) {
                case RowReading.Read(_, var row) -> rows.add(row);
                case RowReading.Wrong(_, var wrong) -> problems.addAll(wrong);
              }
            });
      }
    }
    return new ReadTable(mapping, rows, problems);
  }

  private static SheetMapping mapping(SheetShape shape, byte[] content) {
    try (var grid = Grids.open(content, GridLimits.USUAL)) {
      List<GridRow> head = grid.rows().limit(HEAD).toList();
      if (head.isEmpty()) {
        throw UnreadableGrid.empty();
      }
      return new Headings(shape, Map.of()).recognise(head);
    }
  }
}
