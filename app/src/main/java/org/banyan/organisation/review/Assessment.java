package org.banyan.organisation.review;

import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.ModuleId;

/// What became of one check.
public sealed interface Assessment {

  Check check();

  default List<Finding> findings() {
    return List.of();
  }

  /// It was made: so many things were looked at, and these were objected to.
  record Assessed(Check check, int examined, List<Finding> findings, Map<ModuleId, Share> shares)
      implements Assessment {

    public Assessed {
      findings = List.copyOf(findings);
      shares = Map.copyOf(shares);
    }

    /// All of it together.
    Share whole() {
      var failed =
          findings.stream()
              .mapToDouble(finding -> finding.severity().weight() * finding.hits())
              .sum();
      return new Share(examined, failed);
    }
  }

  /// How much was looked at, and how much of it failed, weighed by severity.
  record Share(int examined, double failed) {

    /// The part that passes.
    double passed() {
      return 1 - Math.min(1, failed / examined);
    }
  }

  /// It could not be made, for want of this.
  record NotAssessed(Check check, Aspect missing) implements Assessment {}
}
