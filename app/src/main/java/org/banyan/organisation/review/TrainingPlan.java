package org.banyan.organisation.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.review.SkillGaps.Gap;

/// Every skill gap is closed by a line of the training plan, with an owner and a day that is still
/// to come.
final class TrainingPlan {

  private final List<TrainingLine> lines;
  private final Optional<LocalDate> today;
  private final Set<TrainingLine> overdue = new LinkedHashSet<>();

  private TrainingPlan(Design design, Optional<LocalDate> today) {
    this.lines = design.charter().training();
    this.today = today;
  }

  static void closesGaps(Design design, Tally tally, Optional<LocalDate> today) {
    var plan = new TrainingPlan(design, today);
    var open = new LinkedHashMap<SkillId, List<Gap>>();
    for (var gap : SkillGaps.in(design, new Tally(design))) {
      tally.examine(gap.where());
      if (!plan.closes(gap, tally)) {
        open.computeIfAbsent(gap.skill().id(), _ -> new ArrayList<>()).add(gap);
      }
    }
    open.values().forEach(gaps -> object(gaps, tally));
  }

  private boolean closes(Gap gap, Tally tally) {
    var meant = lines.stream().filter(line -> isFor(line, gap)).toList();
    if (meant.stream().anyMatch(line -> !isOver(line))) {
      return true;
    }
    for (var line : meant) {
      var due = line.due();
      if (due.isPresent() && overdue.add(line)) {
        tally.object(
            gap.where(), new ImprovementFinding.TrainingOverdue(line, gap.skill(), due.get()));
      }
    }
    return !meant.isEmpty();
  }

  private static boolean isFor(TrainingLine line, Gap gap) {
    return line.skill().equals(gap.skill().id())
        && line.level() >= gap.level()
        && line.owner().isPresent()
        && line.due().isPresent()
        && (line.people().isEmpty()
            || gap.people().stream().anyMatch(person -> line.people().contains(person.id)));
  }

  private boolean isOver(TrainingLine line) {
    return today.isPresent() && line.due().filter(day -> day.isBefore(today.get())).isPresent();
  }

  private static void object(List<Gap> gaps, Tally tally) {
    var modules = new BitSet();
    gaps.forEach(gap -> modules.or(gap.where().modules()));
    var level = gaps.stream().mapToInt(Gap::level).max().orElse(1);
    var people =
        gaps.stream().flatMap(gap -> gap.people().stream()).map(each -> each.id).distinct();
    var asking = gaps.stream().map(Gap::asking).distinct();
    tally.object(
        modules,
        new ImprovementFinding.GapWithoutTraining(
            gaps.getFirst().skill(), level, people.toList(), asking.toList()));
  }
}
