package org.banyan.organisation.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Goal;
import org.banyan.organisation.charter.Skill;
import org.banyan.organisation.charter.TrainingLine;

/// What 持续改进, continuous improvement, objects to in goals and training.
public sealed interface ImprovementFinding extends Finding {

  /// A short-term goal that leads to no long-term one.
  record GoalWithoutLongTerm(Goal goal) implements ImprovementFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("goal-without-long-term", goal);
    }

    @Override
    public Check check() {
      return Check.C2;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(goal.id());
    }
  }

  /// A goal that lacks what makes it checkable.
  record GoalIncomplete(Goal goal, Set<Part> missing) implements ImprovementFinding {

    /// What makes a goal checkable.
    public enum Part {
      OWNER,
      METRIC,
      BASELINE,
      TARGET
    }

    @Override
    public Phrase phrase() {
      return Phrase.of("goal-incomplete", goal, missing);
    }

    @Override
    public Check check() {
      return Check.C2;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(goal.id());
    }
  }

  /// A skill gap that no line of the training plan closes, with an owner and a day.
  record GapWithoutTraining(Skill skill, int level, List<PersonRef> people, List<CharterId> asking)
      implements ImprovementFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("gap-without-training", skill, level, people);
    }

    @Override
    public Check check() {
      return Check.C6;
    }

    @Override
    public List<CharterId> witness() {
      return Witness.ids(skill.id(), Stream.concat(people.stream(), asking.stream()));
    }
  }

  /// A training whose day has passed while the gap is still open.
  record TrainingOverdue(TrainingLine line, Skill skill, LocalDate due)
      implements ImprovementFinding {
    @Override
    public Phrase phrase() {
      return Phrase.of("training-overdue", line, skill, due.toString());
    }

    @Override
    public Check check() {
      return Check.C6;
    }

    @Override
    public List<CharterId> witness() {
      return List.of(line.id(), skill.id());
    }
  }
}
