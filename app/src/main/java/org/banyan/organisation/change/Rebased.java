package org.banyan.organisation.change;

import java.util.List;

/// A draft carried over to another charter in force, without the changes that are in conflict.
public record Rebased(Draft draft, List<Conflict> conflicts) {

  public Rebased {
    conflicts = List.copyOf(conflicts);
  }

  /// Whether nobody has to choose between two versions.
  public boolean isSettled() {
    return conflicts.isEmpty();
  }
}
