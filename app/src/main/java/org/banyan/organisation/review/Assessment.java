package org.banyan.organisation.review;

import java.util.List;

/// What became of one check.
public sealed interface Assessment {

  Check check();

  default List<Finding> findings() {
    return List.of();
  }

  /// It was made: so many things were looked at, and these were objected to.
  record Assessed(Check check, int examined, List<Finding> findings) implements Assessment {

    public Assessed {
      findings = List.copyOf(findings);
    }

    /// The share of what was looked at that passes; a finding counts by its severity.
    double passed() {
      var failed =
          findings.stream()
              .mapToDouble(finding -> finding.severity().weight() * finding.hits())
              .sum();
      return 1 - Math.min(1, failed / examined);
    }
  }

  /// It could not be made, for want of this.
  record NotAssessed(Check check, Aspect missing) implements Assessment {}
}
