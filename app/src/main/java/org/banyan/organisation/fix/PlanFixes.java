package org.banyan.organisation.fix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange.Added;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.TrainingId;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TrainingLine;
import org.banyan.organisation.review.ImprovementFinding;
import org.banyan.organisation.review.ImprovementFinding.GapWithoutTraining;
import org.banyan.organisation.review.ImprovementFinding.GoalIncomplete;
import org.banyan.organisation.review.ImprovementFinding.GoalWithoutLongTerm;
import org.banyan.organisation.review.ImprovementFinding.TrainingOverdue;
import org.banyan.organisation.review.StaffingFinding;
import org.banyan.organisation.review.StaffingFinding.LoadOff;
import org.banyan.organisation.review.StaffingFinding.TooManyHolders;
import org.banyan.organisation.review.StaffingFinding.VacantSeats;

/// Ways to bring seats in line with those who sit there, and plans in line with goals and gaps.
final class PlanFixes {

  private static final int MONTHS = 3;

  private final Charter charter;
  private final Optional<LocalDate> today;

  PlanFixes(Charter charter, Optional<LocalDate> today) {
    this.charter = charter;
    this.today = today;
  }

  Stream<Fix> of(StaffingFinding finding) {
    return switch (finding) {
      case VacantSeats(var post, _) when !post.holders().isEmpty() ->
          Stream.of(Fix.field(post.id(), "seats", post.seats(), post.holders().size()));
      case TooManyHolders(var post) ->
          Stream.of(Fix.field(post.id(), "seats", post.seats(), post.holders().size()));
      case VacantSeats _, LoadOff _ -> Stream.empty();
    };
  }

  Stream<Fix> of(ImprovementFinding finding) {
    return switch (finding) {
      case GoalWithoutLongTerm(var goal) -> leadingFar(goal);
      case GapWithoutTraining gap -> today.stream().flatMap(day -> training(gap, day));
      case GoalIncomplete _, TrainingOverdue _ -> Stream.empty();
    };
  }

  /// Only where one long-term goal leaves no choice.
  private Stream<Fix> leadingFar(Goal goal) {
    var far = charter.goals().stream().filter(each -> each.horizon() == Goal.Horizon.LONG).toList();
    return far.size() == 1
        ? Stream.of(Fix.field(goal.id(), "parent", goal.parent(), Optional.of(far.getFirst().id())))
        : Stream.empty();
  }

  private Stream<Fix> training(GapWithoutTraining gap, LocalDate day) {
    var id = freeId("training-" + gap.skill().id().value());
    var line =
        new TrainingLine(
            id,
            gap.skill().title(),
            gap.skill().id(),
            gap.level(),
            gap.people(),
            head(),
            Optional.of(day.plusMonths(MONTHS)));
    return Stream.of(Fix.of(new Added(line, charter.training().size())));
  }

  private Optional<PostId> head() {
    return charter.posts().stream()
        .filter(post -> post.superiors().isEmpty())
        .map(Post::id)
        .findFirst();
  }

  private TrainingId freeId(String wanted) {
    var taken = List.copyOf(Parts.ids(charter));
    return Stream.iterate(1, number -> number + 1)
        .map(number -> new TrainingId(number == 1 ? wanted : wanted + "-" + number))
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
