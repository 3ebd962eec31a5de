package org.banyan.organisation.review;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId;

/// Something the design principles object to. Shown to the team, never thrown.
public sealed interface Finding
    permits DivisionFinding,
        DomainFinding,
        StaffingFinding,
        ResilienceFinding,
        ParityFinding,
        ControlFinding,
        ImprovementFinding,
        ObservedFinding {

  Check check();

  /// As grave as its check can be, unless it says otherwise.
  default Severity severity() {
    return check().gravest();
  }

  /// The parts of the charter that show it, the one it stands at first; none where only data does.
  List<CharterId> witness();

  /// The part of the charter that it stands at.
  default Optional<CharterId> place() {
    return witness().stream().findFirst();
  }

  /// What it says.
  Phrase phrase();

  /// How many of the things the check looks at it hits.
  default int hits() {
    return 1;
  }

  /// What tells it from other findings of the same shape.
  default String subject() {
    return witness().getFirst().value();
  }

  /// The key it keeps from one revision to the next, and that tells it from every other finding of
  /// the same charter.
  default String id() {
    return check() + ":" + getClass().getSimpleName() + ":" + subject();
  }
}
