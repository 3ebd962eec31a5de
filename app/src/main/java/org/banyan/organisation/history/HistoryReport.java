package org.banyan.organisation.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.check.CheckReport;
import org.banyan.organisation.check.Origin;
import org.banyan.organisation.yaml.Problem;

/// What replaying a history came to: its revisions, the oldest first, and whether there are older
/// ones beyond the bounds; or why there is no history.
public record HistoryReport(
    Origin origin,
    Path place,
    List<Revision> revisions,
    boolean goesFurtherBack,
    Optional<Problem> problem) {

  public HistoryReport {
    revisions = List.copyOf(revisions);
  }

  static HistoryReport of(Origin origin, Path place, List<Revision> revisions, boolean further) {
    return new HistoryReport(origin, place, revisions, further, Optional.empty());
  }

  static HistoryReport none(Origin origin, Path place, Problem problem) {
    return new HistoryReport(origin, place, List.of(), false, Optional.of(problem));
  }

  /// As of a check of the newest revision; without any, nothing is wrong unless there is no
  /// history.
  public int exitCode() {
    if (problem.isPresent()) {
      return CheckReport.UNREADABLE;
    }
    var isClean =
        revisions.isEmpty()
            || (revisions.getLast().found().errors() == 0
                && revisions.getLast().problems().isEmpty());
    return isClean ? CheckReport.CLEAN : CheckReport.ERRORS;
  }
}
