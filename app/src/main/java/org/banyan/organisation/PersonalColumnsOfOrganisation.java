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
        new PersonalColumn("organisation.revision.proposed_by", "who proposed a charter"),
        new PersonalColumn("organisation.waiver.waived_by", "who left a finding as it is"),
        new PersonalColumn("organisation.waiver.ended_by", "who took that back"),
        new PersonalColumn("organisation.draft.owner", "who began a draft of the charter"),
        new PersonalColumn("organisation.draft.changed_by", "who last worked on a draft"),
        new PersonalColumn("organisation.draft.proposed_by", "who proposed a draft"),
        new PersonalColumn("organisation.draft.adopted_by", "who decided on a draft"),
        new PersonalColumn("organisation.draft_step.author", "who made a change to a draft"),
        new PersonalColumn("organisation.seat.person", "who administers the workspace"),
        new PersonalColumn("organisation.holding.person", "who held which post, and when"),
        new PersonalColumn("organisation.person_account.person", "whom the charter means"),
        new PersonalColumn("organisation.person_account.account", "which account that is"),
        new PersonalColumn("organisation.person_account.linked_by", "who said so"),
        new PersonalColumn("organisation.holding_end.person", "whose holding ends"),
        new PersonalColumn("organisation.holding_end.set_by", "who set the end"),
        new PersonalColumn("organisation.break_glass.person", "who took an emergency power"),
        new PersonalColumn("organisation.break_glass.reason", "why they took it"),
        new PersonalColumn("organisation.power_use.person", "who used which power last, when"));
  }
}
