package org.banyan.organisation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Unit;

/// Which unit stands below which, even where some form a ring.
final class UnitTree {

  private final List<Unit> units;
  private final Map<UnitId, List<Unit>> below = new LinkedHashMap<>();

  UnitTree(List<Unit> units) {
    this.units = units;
    for (var unit : units) {
      unit.parent()
          .ifPresent(parent -> below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit));
    }
  }

  List<Unit> below(Unit unit) {
    return below.getOrDefault(unit.id(), List.of());
  }

  /// Units nobody stands above; of units that form a ring, the first.
  List<Unit> roots() {
    var roots = new LinkedHashSet<Unit>();
    var reached = new HashSet<UnitId>();
    units.stream().filter(unit -> unit.parent().isEmpty()).forEach(roots::add);
    roots.forEach(unit -> reach(unit, reached));
    for (var unit : units) {
      if (!reached.contains(unit.id())) {
        roots.add(unit);
        reach(unit, reached);
      }
    }
    return List.copyOf(roots);
  }

  private void reach(Unit unit, Set<UnitId> reached) {
    if (reached.add(unit.id())) {
      below(unit).forEach(each -> reach(each, reached));
    }
  }
}
