package org.banyan.organisation.review;

import java.util.List;
import org.banyan.organisation.charter.CharterId;

/// Something the design principles object to. Shown to the team, never thrown.
public sealed interface Finding permits DivisionFinding, StaffingFinding, ParityFinding {

  Check check();

  default Severity severity() {
    return Severity.ERROR;
  }

  /// The parts of the charter that show it, the one it stands at first.
  List<CharterId> witness();

  /// How many of the things the check looks at it hits.
  default int hits() {
    return 1;
  }

  /// What tells it from every other finding of the same charter.
  default String id() {
    return check() + ":" + getClass().getSimpleName() + ":" + witness().getFirst().value();
  }
}
