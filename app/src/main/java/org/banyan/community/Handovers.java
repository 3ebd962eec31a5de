package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.community.Handover.Why;
import org.banyan.people.Absences;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.audit.Audit;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The groups that are to be handed over: of people who have left, who are away for long with
/// nobody acting for them, and of those taken off a group that they still own on its platform.
@Service
public class Handovers {

  /// Whoever is away at least so many days with nobody acting for them leaves groups unattended.
  public static final int LONG_AWAY = 7;

  private static final int LOOKED_BACK = 90;

  private final GroupPages pages;
  private final Groups groups;
  private final Assignments assignments;
  private final GroupOwners owners;
  private final HandoverSteps steps;
  private final Absences absences;
  private final PersonNames people;
  private final Audit audit;
  private final Clock clock;

  Handovers(
      GroupPages pages,
      Groups groups,
      Assignments assignments,
      GroupOwners owners,
      HandoverSteps steps,
      Absences absences,
      PersonNames people,
      Audit audit,
      Clock clock) {
    this.pages = pages;
    this.groups = groups;
    this.assignments = assignments;
    this.owners = owners;
    this.steps = steps;
    this.absences = absences;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is still to be handed over of the groups that the person may change.
  public List<Handover> open(Community community, Acting acting) {
    var today = LocalDate.ofInstant(clock.instant(), community.zone());
    var done = steps.of(community.id());
    var known =
        new Known(
            assignments.of(community.id()),
            assignments.endedLeads(community.id(), today.minusDays(LOOKED_BACK)),
            owners.latest(community.id()),
            people.active(),
            absences.longWithoutDeputy(LONG_AWAY),
            HandoverSteps.passed(done),
            steps.lately(done));
    return groups.of(community.id(), covered(acting)).stream()
        .flatMap(group -> known.of(group).stream())
        .toList();
  }

  private static Condition covered(Acting acting) {
    return new Covered(acting.grants().reach(Power.GROUP_MANAGE)).groups();
  }

  /// What has been said to be done.
  public List<Handover.Done> done(Community community, Acting acting) {
    var mine =
        Stream.concat(
                groups.of(community.id(), covered(acting)).stream(),
                groups.ended(community.id(), covered(acting)).stream())
            .collect(Collectors.toMap(group -> group.id().value(), group -> group));
    return steps.of(community.id()).stream()
        .flatMap(step ->
            Optional.ofNullable(mine.get(step.getGroupId())).stream()
                .map(group ->
                    new Handover.Done(
                        step.getId(),
                        group,
                        step.getCarer(),
                        step.getNote(),
                        new PersonId(step.getDoneBy()),
                        step.getDoneAt())))
        .toList();
  }

  /// Somebody says that the group has been passed on, on its platform.
  @Transactional
  public void passed(
      Acting acting, CommunityId community, GroupId group, String carer, String note) {
    pages.entrusted(community, group, acting, Power.GROUP_MANAGE);
    var id = steps.add(group, carer.strip(), note.strip(), acting.person());
    tell(acting, "handover.passed", group, id);
  }

  @Transactional
  public boolean withdraw(Acting acting, CommunityId community, GroupId group, UUID step) {
    pages.entrusted(community, group, acting, Power.GROUP_MANAGE);
    var withdrawn = steps.withdraw(group, step);
    if (withdrawn) {
      tell(acting, "handover.withdrawn", group, step);
    }
    return withdrawn;
  }

  private void tell(Acting acting, String action, GroupId group, UUID step) {
    audit.record(
        acting.person(), action, "group " + group.value(), Map.of("step", step.toString()));
  }

  /// All that tells which groups are to be handed over.
  private record Known(
      Map<GroupId, Assigned> assigned,
      Map<GroupId, Set<Carer>> ended,
      Map<GroupId, PlatformOwner> owners,
      Map<PersonId, String> active,
      Set<PersonId> away,
      Map<UUID, Set<String>> passed,
      Map<UUID, Integer> transfers) {

    List<Handover> of(Group group) {
      var now = assigned.getOrDefault(group.id(), Assigned.NOBODY);
      var found = new ArrayList<Handover>();
      var roles = new HashMap<Carer, Set<GroupRole>>();
      for (var role : GroupRole.values()) {
        now.as(role)
            .forEach(carer ->
                roles.computeIfAbsent(carer, _ -> EnumSet.noneOf(GroupRole.class)).add(role));
      }
      roles.forEach((carer, held) ->
          why(carer).ifPresent(why -> found.add(handover(group, carer, held, why, now))));
      ended.getOrDefault(group.id(), Set.of()).stream()
          .filter(carer -> roles.keySet().stream().noneMatch(carer::is))
          .filter(carer -> owns(group, carer) && !isPassed(group, carer))
          .forEach(carer ->
              found.add(handover(group, carer, Set.of(GroupRole.LEAD), Why.TAKEN_OFF, now)));
      return found;
    }

    private Optional<Why> why(Carer carer) {
      if (carer.person().filter(person -> !active.containsKey(person)).isPresent()) {
        return Optional.of(Why.LEFT);
      }
      return carer.person().filter(away::contains).map(_ -> Why.AWAY);
    }

    private Handover handover(
        Group group, Carer carer, Set<GroupRole> roles, Why why, Assigned now) {
      return new Handover(
          group,
          carer,
          roles,
          why,
          now.as(GroupRole.LEAD).stream().anyMatch(lead -> !lead.is(carer) && why(lead).isEmpty()),
          owns(group, carer) && !isPassed(group, carer),
          platform(group),
          transfers.getOrDefault(group.id().value(), 0));
    }

    private boolean isPassed(Group group, Carer carer) {
      return passed.getOrDefault(group.id().value(), Set.of()).contains(Carer.low(carer.name()));
    }

    /// The platform’s word counts; where there is none, what was typed.
    private boolean owns(Group group, Carer carer) {
      var owner = owners.get(group.id());
      return owner == null
          ? Carer.low(group.owner()).equals(Carer.low(carer.name()))
          : owner.isOneOf(Set.of(carer), active);
    }

    private static Handover.Platform platform(Group group) {
      var kind = group.kind().toLowerCase(Locale.ROOT);
      if (kind.contains("企业微信") || kind.contains("企微") || kind.contains("wecom")) {
        return Handover.Platform.WECOM;
      }
      return kind.contains("微信") || kind.contains("wechat")
          ? Handover.Platform.WECHAT
          : Handover.Platform.OTHER;
    }
  }
}
