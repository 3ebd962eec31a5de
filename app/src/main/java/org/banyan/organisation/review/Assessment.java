package org.banyan.organisation.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.ModuleId;

/// What became of one check.
public sealed interface Assessment {

  Check check();

  default List<Finding> findings() {
    return List.of();
  }

  /// It was made: so many things were looked at, in the whole and in each module, and these were
  /// objected to, by their keys in these modules.
  record Assessed(
      Check check,
      int examined,
      List<Finding> findings,
      Map<ModuleId, Integer> examinedIn,
      Map<String, Set<ModuleId>> modules)
      implements Assessment {

    public Assessed {
      findings = List.copyOf(findings);
      examinedIn = Map.copyOf(examinedIn);
      modules = Map.copyOf(modules);
    }

    /// All of it together.
    Share whole() {
      return share(examined, findings.stream());
    }

    /// What of it is in one module.
    Share in(ModuleId module) {
      return share(examinedIn.getOrDefault(module, 0), found(module));
    }

    Stream<Finding> found(ModuleId module) {
      return findings.stream()
          .filter(finding -> modules.getOrDefault(finding.id(), Set.of()).contains(module));
    }

    Assessed without(Set<String> findings) {
      var left = this.findings.stream().filter(each -> !findings.contains(each.id())).toList();
      return new Assessed(check, examined, left, examinedIn, modules);
    }

    private static Share share(int examined, Stream<Finding> found) {
      var failed = found.mapToDouble(finding -> finding.severity().weight() * finding.hits()).sum();
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
