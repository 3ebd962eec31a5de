package org.banyan.organisation.charter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;

/// A part of the team: a department, a working group, a shift. Where it states authorities, its
/// posts and the units within it are given no others.
public record Unit(
    UnitId id,
    String title,
    Optional<UnitId> parent,
    Optional<ModuleId> module,
    Optional<PostId> lead,
    String purpose,
    List<Authority> authorities)
    implements Part {

  public Unit {
    title = Guard.title(id, title);
    purpose = purpose.strip();
    authorities = Guard.distinct(id, authorities);
  }

  /// A unit that does not say which authorities are its own to give.
  public Unit(
      UnitId id,
      String title,
      Optional<UnitId> parent,
      Optional<ModuleId> module,
      Optional<PostId> lead,
      String purpose) {
    this(id, title, parent, module, lead, purpose, List.of());
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(parent.stream(), module.stream(), lead.stream()).flatMap(each -> each);
  }
}
