package org.banyan.organisation.charter;

import org.banyan.organisation.charter.CharterId.SkillId;

/// Something a post asks for and a person can, in levels from 1 to 5.
public record Skill(SkillId id, String title) implements Part {

  public Skill {
    title = Guard.title(id, title);
  }
}
