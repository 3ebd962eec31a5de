package org.banyan.organisation.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.TrainingId;

/// One line of the training plan: who is brought up to which level of a skill, which post sees to
/// it, and by when. A line that names no people is for everybody who lacks the skill.
public record TrainingLine(
    TrainingId id,
    String title,
    SkillId skill,
    int level,
    List<PersonRef> people,
    Optional<PostId> owner,
    Optional<LocalDate> due)
    implements Part {

  public TrainingLine {
    title = Guard.title(id, title);
    Guard.within(id, "level", level, 1, 5);
    people = Guard.distinct(id, people);
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(Stream.of(skill), people.stream(), owner.stream()).flatMap(each -> each);
  }
}
