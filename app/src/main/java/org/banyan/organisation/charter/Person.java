package org.banyan.organisation.charter;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.SkillId;

/// Somebody the charter counts on: the hours a week they give, and what they can do.
public record Person(PersonRef id, OptionalDouble hours, Map<SkillId, Integer> skills)
    implements Part {

  public Person {
    hours.ifPresent(value -> Guard.within(id, "hours", value, 0, 168));
    skills = Guard.levels(id, skills);
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return skills.keySet().stream();
  }
}
