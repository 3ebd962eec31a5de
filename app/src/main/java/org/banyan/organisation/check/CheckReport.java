package org.banyan.organisation.check;

import java.util.List;
import java.util.Map;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.yaml.Problem;

/// What a check of a file or a folder came to: the organisations read, and the files that are
/// broken, with their lines so that a report can point into them.
public record CheckReport(
    Origin origin,
    List<Checked> organisations,
    List<Problem> problems,
    Map<String, List<String>> brokenFiles) {

  public static final int CLEAN = 0;
  public static final int ERRORS = 1;
  public static final int UNREADABLE = 2;

  public CheckReport {
    organisations = List.copyOf(organisations);
    problems = List.copyOf(problems);
    brokenFiles = Map.copyOf(brokenFiles);
  }

  /// 0 clean, 1 errors found, 2 nothing readable.
  public int exitCode() {
    if (organisations.isEmpty()) {
      return UNREADABLE;
    }
    return count(Severity.ERROR) > 0 || !problems.isEmpty() ? ERRORS : CLEAN;
  }

  long count(Severity severity) {
    return organisations.stream().mapToLong(each -> each.findings().count(severity)).sum();
  }
}
