package org.banyan.organisation;

import java.util.List;
import org.banyan.platform.access.PersonalColumns;
import org.springframework.stereotype.Component;

/// What the organisation keeps about a person.
@Component
class PersonalColumnsOfOrganisation implements PersonalColumns {

  @Override
  public List<PersonalColumn> list() {
    return List.of(
        new PersonalColumn("organisation.revision.adopted_by", "who put a charter in force"),
        new PersonalColumn("organisation.seat.person", "who administers the workspace"),
        new PersonalColumn("organisation.holding.person", "who held which post, and when"));
  }
}
