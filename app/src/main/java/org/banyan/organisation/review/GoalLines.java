package org.banyan.organisation.review;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.CharterId.GoalId;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.review.ImprovementFinding.GoalIncomplete.Part;

/// Every short-term goal leads to a long-term one, and every goal can be checked.
final class GoalLines {

  private final Design design;
  private final Map<GoalId, Goal> goals = new LinkedHashMap<>();

  private GoalLines(Design design) {
    this.design = design;
    design.charter().goals().forEach(goal -> goals.put(goal.id(), goal));
  }

  static void drawn(Design design, Tally tally) {
    var lines = new GoalLines(design);
    for (var goal : lines.goals.values()) {
      var where = lines.modules(goal);
      tally.examine(where);
      if (goal.horizon() == Goal.Horizon.SHORT && !lines.leadsFar(goal)) {
        tally.object(where, new ImprovementFinding.GoalWithoutLongTerm(goal));
      }
      var missing = missing(goal);
      if (!missing.isEmpty()) {
        tally.object(where, new ImprovementFinding.GoalIncomplete(goal, missing));
      }
    }
  }

  private InModules modules(Goal goal) {
    return goal.owner().<InModules>map(design::post).orElse(BitSet::new);
  }

  private boolean leadsFar(Goal goal) {
    var seen = new HashSet<GoalId>();
    var at = Optional.of(goal);
    while (at.isPresent() && seen.add(at.get().id())) {
      if (at.get().horizon() == Goal.Horizon.LONG) {
        return true;
      }
      at = at.get().parent().map(goals::get);
    }
    return false;
  }

  private static Set<Part> missing(Goal goal) {
    var missing = EnumSet.noneOf(Part.class);
    if (goal.owner().isEmpty()) {
      missing.add(Part.OWNER);
    }
    if (goal.horizon() == Goal.Horizon.SHORT) {
      if (goal.metric().isEmpty()) {
        missing.add(Part.METRIC);
      }
      if (goal.baseline().isEmpty()) {
        missing.add(Part.BASELINE);
      }
      if (goal.target().isEmpty()) {
        missing.add(Part.TARGET);
      }
    }
    return missing;
  }
}
