package org.banyan.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.EvidenceSource;
import org.banyan.organisation.review.Observed;
import org.banyan.organisation.review.Observed.Objection;
import org.banyan.organisation.review.Severity;
import org.banyan.platform.access.PersonNames;
import org.springframework.stereotype.Component;

/// Whether those who own the groups on their platforms are those who lead them. As long as no
/// platform and no roster has shown an owner, nothing is said.
@Component
class OwnedGroups implements EvidenceSource {

  private final KnownCommunities communities;
  private final Groups groups;
  private final Assignments assignments;
  private final GroupOwners owners;
  private final PersonNames people;

  OwnedGroups(
      KnownCommunities communities,
      Groups groups,
      Assignments assignments,
      GroupOwners owners,
      PersonNames people) {
    this.communities = communities;
    this.groups = groups;
    this.assignments = assignments;
    this.owners = owners;
    this.people = people;
  }

  @Override
  public Map<Check, Observed> observe(Charter charter, LocalDate today) {
    var known = owners.latest();
    var assigned = assignments.all();
    var shown =
        groups.all().stream()
            .filter(group -> known.containsKey(group.id()))
            .filter(group -> !leads(assigned, group).isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return Map.of();
    }
    var names = people.active();
    var objections = new ArrayList<Objection>();
    for (var community : communities.all()) {
      var wrong =
          shown.stream()
              .filter(group -> group.community().equals(community.id()))
              .filter(group ->
                  Optional.ofNullable(known.get(group.id()))
                      .filter(owner -> !owner.isOneOf(leads(assigned, group), names))
                      .isPresent())
              .map(Group::name)
              .toList();
      if (!wrong.isEmpty()) {
        objections.add(
            AssignedGroups.said(
                community.id().value().toString(),
                Severity.WARNING,
                "owner-differs",
                community.name(),
                List.copyOf(wrong)));
      }
    }
    return Map.of(Check.G5, new Observed(shown.size(), objections));
  }

  private static Set<Carer> leads(Map<GroupId, Assigned> assigned, Group group) {
    return assigned.getOrDefault(group.id(), Assigned.NOBODY).as(GroupRole.LEAD);
  }
}
