package org.banyan.community;

import java.util.List;
import org.banyan.platform.access.PersonalColumns;
import org.springframework.stereotype.Component;

/// What the communities keep about their members.
@Component
class PersonalColumnsOfCommunity implements PersonalColumns {

  @Override
  public List<PersonalColumn> list() {
    return List.of(
        new PersonalColumn("community.identity.key", "tells a platform's accounts apart"),
        new PersonalColumn("community.sighting.name", "names a member as the platform does"),
        new PersonalColumn("community.trait.mark", "finds the accounts of one person"),
        new PersonalColumn("community.standing.person", "whose account of the team it is"),
        new PersonalColumn("community.erasure.mark", "keeps who was erased from coming back"),
        new PersonalColumn("community.group_term.owner", "who owns a group on its platform"),
        new PersonalColumn("community.contact.mark", "matches orders to members by keyed hash"),
        new PersonalColumn("community.outcome.member", "whose order it is, by account"),
        new PersonalColumn("community.outcome.mark", "whose order it is, by keyed hash"),
        new PersonalColumn("community.outcome.unionid", "whose order it is, by keyed hash"),
        new PersonalColumn("community.assignment.name", "who of the team looks after a group"),
        new PersonalColumn("community.group_owner.account", "whose account owns a group"),
        new PersonalColumn("community.group_owner.name", "who owns a group, as the platform says"),
        new PersonalColumn("community.group_change.before", "who looked after a group, to undo"),
        new PersonalColumn("community.group_change.after", "who looks after a group, to undo"),
        new PersonalColumn("community.handover_step.carer", "who handed a group over"));
  }
}
