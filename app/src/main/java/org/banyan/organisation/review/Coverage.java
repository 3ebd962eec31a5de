package org.banyan.organisation.review;

import java.util.BitSet;
import java.util.EnumSet;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.TeamModule;

/// Each of the four modules has duties it cannot do without, and every one of them is covered.
final class Coverage {

  private Coverage() {}

  static void complete(Design design, Tally tally) {
    var covered = EnumSet.noneOf(CanonicalDuty.class);
    design.duties().forEach(node -> covered.addAll(node.duty.profile().covers()));
    for (var kind : TeamModule.Kind.values()) {
      var needed = CanonicalDuty.of(kind);
      if (needed.isEmpty()) {
        continue;
      }
      var home = design.modules().stream().filter(each -> each.module().kind() == kind).findFirst();
      home.ifPresentOrElse(
          module -> tally.examine(module, needed.size()), () -> tally.examine(needed.size()));
      var missing = needed.stream().filter(duty -> !covered.contains(duty)).toList();
      if (home.isEmpty() || missing.size() == needed.size()) {
        if (!missing.isEmpty()) {
          tally.object(
              home.map(ModuleNode::modules).orElseGet(BitSet::new),
              new DomainFinding.ModuleMissing(kind));
        }
      } else {
        missing.forEach(duty ->
            tally.object(
                home.get(), new DomainFinding.CanonicalDutyMissing(home.get().module(), duty)));
      }
    }
  }
}
