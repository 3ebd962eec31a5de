package org.banyan.organisation.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What tells the reviews of two charters apart: findings that are new with the second, and those
/// of the first that it solves.
public record Comparison(Findings before, Findings after) {

  public List<Finding> fresh() {
    return without(after, ids(before));
  }

  public List<Finding> solved() {
    return without(before, ids(after));
  }

  /// The keys of the findings there were before.
  public Set<String> known() {
    return ids(before);
  }

  private static List<Finding> without(Findings some, Set<String> others) {
    return some.list().stream().filter(finding -> !others.contains(finding.id())).toList();
  }

  private static Set<String> ids(Findings findings) {
    return findings.list().stream().map(Finding::id).collect(Collectors.toSet());
  }
}
