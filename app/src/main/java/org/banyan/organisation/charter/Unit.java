package org.banyan.organisation.charter;

import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;

/// A part of the team: a department, a working group, a shift.
public record Unit(
    UnitId id,
    String title,
    Optional<UnitId> parent,
    Optional<ModuleId> module,
    Optional<PostId> lead,
    String purpose) {

  public Unit {
    title = Guard.title(id, title);
    purpose = purpose.strip();
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(parent.stream(), module.stream(), lead.stream()).flatMap(each -> each);
  }
}
