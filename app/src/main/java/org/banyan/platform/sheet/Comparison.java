package org.banyan.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.platform.sheet.grid.GridRow;

/// Holds the rows of a sheet against the rows that stand, one after the other.
final class Comparison {

  private final SheetTarget target;
  private final SheetShape shape;
  private final RowReading reading;
  private final Map<RowIdentity, List<SheetRow>> standing = new HashMap<>();
  private final Set<SheetRow> unmatched = new HashSet<>();
  private final Set<RowIdentity> seen = new HashSet<>();
  private final Differences found;

  private Comparison(SheetTarget target, SheetMapping mapping, Differences found) {
    this.target = target;
    this.shape = target.shape();
    this.reading = new RowReading(shape, mapping);
    this.found = found;
  }

  static void of(
      SheetTarget target, SheetMapping mapping, Stream<GridRow> rows, Differences found) {
    var comparison = new Comparison(target, mapping, found);
    comparison.rememberWhatStands();
    rows.forEach(comparison::compare);
    comparison.reportMissing();
  }

  private void rememberWhatStands() {
    try (var rows = target.rows()) {
      rows.forEach(this::remember);
    }
  }

  private void remember(SheetRow row) {
    unmatched.add(row);
    shape
        .identities(row)
        .forEach(identity -> standing.computeIfAbsent(identity, _ -> new ArrayList<>(1)).add(row));
  }

  private void compare(GridRow cells) {
    switch (reading.read(cells)) {
      case RowReading.Wrong(var identity, var problems) -> {
        identity.ifPresent(one -> matches(one).forEach(unmatched::remove));
        found.wrong(problems);
      }
      case RowReading.Read(var identity, var row) -> compare(identity, row);
    }
  }

  private void compare(RowIdentity identity, SheetRow row) {
    var matches = matches(identity);
    var problem = doubt(identity, matches);
    if (!problem.isEmpty()) {
      found.wrong(
          List.of(
              SheetProblem.of(
                  row.line(), reading.heading(identity.column()), identity.value(), problem)));
      return;
    }
    var change = matches.isEmpty() ? added(row) : changed(matches.getFirst(), row);
    matches.forEach(unmatched::remove);
    if (change instanceof SheetChange.Changed same && same.cells().isEmpty()) {
      found.unchanged();
      return;
    }
    var objections = target.objections(change);
    if (objections.isEmpty()) {
      found.add(change);
    } else {
      found.wrong(objections);
    }
  }

  // The message of what keeps the row from being understood, or "".
  private String doubt(RowIdentity identity, List<SheetRow> matches) {
    if (matches.size() > 1) {
      return "ambiguous";
    }
    if (!seen.add(identity)) {
      return "repeated";
    }
    if (matches.isEmpty()) {
      return identity.column().equals(shape.identity().getLast()) ? "" : "unknown-identity";
    }
    return unmatched.contains(matches.getFirst()) ? "" : "repeated";
  }

  private List<SheetRow> matches(RowIdentity identity) {
    return standing.getOrDefault(identity, List.of());
  }

  private SheetChange added(SheetRow row) {
    var cells = new HashMap<String, String>();
    shape.columns().forEach(column -> cells.put(column.key(), row.cell(column.key())));
    return new SheetChange.Added(new SheetRow(row.line(), cells));
  }

  private static SheetChange.Changed changed(SheetRow before, SheetRow row) {
    var cells = new HashMap<>(before.cells());
    cells.putAll(row.cells());
    return new SheetChange.Changed(before, new SheetRow(row.line(), cells));
  }

  private void reportMissing() {
    try (var rows = target.rows()) {
      rows.filter(unmatched::contains).map(SheetChange.Removed::new).forEach(found::add);
    }
  }
}
