package org.banyan.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The way back from applied changes, as far as what stands is still what they made of it.
final class Reversal {

  private final SheetShape shape;
  private final Map<RowIdentity, SheetRow> standing = new HashMap<>();
  private final List<SheetChange> steps = new ArrayList<>();
  private final List<RowIdentity> changedSince = new ArrayList<>();

  private Reversal(SheetTarget target) {
    this.shape = target.shape();
    try (var rows = target.rows()) {
      rows.forEach(this::remember);
    }
  }

  static Reversal of(SheetTarget target, List<SheetChange> applied) {
    var reversal = new Reversal(target);
    applied.reversed().forEach(reversal::plan);
    return reversal;
  }

  List<SheetChange> steps() {
    return steps;
  }

  /// Rows that somebody has changed since; as long as there are any, nothing is taken back.
  List<RowIdentity> changedSince() {
    return changedSince;
  }

  private void remember(SheetRow row) {
    shape.identities(row).forEach(identity -> standing.put(identity, row));
  }

  private void plan(SheetChange change) {
    var now = now(change.row());
    switch (change) {
      case SheetChange.Added(var row) ->
          step(change, now.filter(one -> holds(one, row)).map(SheetChange.Removed::new));
      case SheetChange.Changed changed ->
          step(change, now.filter(one -> isAsLeft(one, changed)).map(one -> back(one, changed)));
      case SheetChange.Removed _ ->
          step(change, now.isPresent() ? Optional.empty() : Optional.of(change.reversed()));
    }
  }

  private void step(SheetChange change, Optional<? extends SheetChange> back) {
    back.ifPresentOrElse(
        steps::add, () -> shape.identity(change.row()).ifPresent(changedSince::add));
  }

  private Optional<SheetRow> now(SheetRow row) {
    return shape.identities(row).map(standing::get).flatMap(Stream::ofNullable).findFirst();
  }

  // A row that was added may have got an id and usual values for its blank cells.
  private static boolean holds(SheetRow now, SheetRow added) {
    return added.cells().entrySet().stream()
        .filter(cell -> !cell.getValue().isEmpty())
        .allMatch(cell -> now.cell(cell.getKey()).equals(cell.getValue()));
  }

  private static boolean isAsLeft(SheetRow now, SheetChange.Changed change) {
    return change.cells().stream().allMatch(cell -> now.cell(cell.column()).equals(cell.after()));
  }

  private static SheetChange back(SheetRow now, SheetChange.Changed change) {
    var cells = new HashMap<>(now.cells());
    change.cells().forEach(cell -> cells.put(cell.column(), cell.before()));
    return new SheetChange.Changed(now, SheetRow.standing(cells));
  }
}
