package org.banyan.community;

import static db.community.Tables.ASSIGNMENT;
import static db.community.Tables.GROUP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.people.PersonCame;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/// Who of the team looks after which group, now and at any time before.
@Repository
class Assignments {

  private final DSLContext db;
  private final Clock clock;

  Assignments(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Who looks after the groups of a community now; a group without anybody is left out.
  Map<GroupId, Assigned> of(CommunityId community) {
    return where(
        ASSIGNMENT.GROUP_ID.in(
            DSL.select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community.value()))));
  }

  /// The same of every community at once.
  Map<GroupId, Assigned> all() {
    return where(DSL.noCondition());
  }

  /// Who led a group until some day since then.
  Map<GroupId, Set<Carer>> endedLeads(CommunityId community, LocalDate since) {
    var found = new HashMap<GroupId, Set<Carer>>();
    db.selectFrom(ASSIGNMENT)
        .where(
            ASSIGNMENT.GROUP_ID.in(
                DSL.select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community.value()))))
        .and(ASSIGNMENT.ROLE.eq(GroupRole.LEAD.tag()))
        .and(ASSIGNMENT.VALID_UNTIL.ge(since))
        .forEach(row ->
            found
                .computeIfAbsent(new GroupId(row.getGroupId()), _ -> new HashSet<>())
                .add(
                    new Carer(
                        row.getName(), Optional.ofNullable(row.getPerson()).map(PersonId::new))));
    return found;
  }

  Assigned of(GroupId group) {
    return where(ASSIGNMENT.GROUP_ID.eq(group.value())).getOrDefault(group, Assigned.NOBODY);
  }

  private Map<GroupId, Assigned> where(Condition which) {
    var found = new HashMap<GroupId, Map<GroupRole, Set<Carer>>>();
    db.selectFrom(ASSIGNMENT)
        .where(which)
        .and(ASSIGNMENT.VALID_UNTIL.isNull())
        .forEach(row ->
            found
                .computeIfAbsent(new GroupId(row.getGroupId()), _ -> new EnumMap<>(GroupRole.class))
                .computeIfAbsent(GroupRole.of(row.getRole()), _ -> new HashSet<>())
                .add(
                    new Carer(
                        row.getName(), Optional.ofNullable(row.getPerson()).map(PersonId::new))));
    var assigned = new HashMap<GroupId, Assigned>();
    found.forEach((group, people) -> assigned.put(group, new Assigned(people)));
    return assigned;
  }

  /// From today these people look after the group; who did until then is kept.
  void set(GroupId group, Assigned people, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var before = of(group);
    for (var role : GroupRole.values()) {
      var wanted = people.as(role);
      var known = before.as(role);
      end(group, role, without(known, wanted), today);
      without(wanted, known).forEach(carer -> begin(group, role, carer, today));
    }
  }

  private static List<Carer> without(Set<Carer> these, Set<Carer> others) {
    return these.stream().filter(carer -> others.stream().noneMatch(carer::is)).toList();
  }

  /// What began only today has never been.
  private void end(GroupId group, GroupRole role, List<Carer> carers, LocalDate today) {
    var theirs =
        ASSIGNMENT
            .GROUP_ID
            .eq(group.value())
            .and(ASSIGNMENT.ROLE.eq(role.tag()))
            .and(ASSIGNMENT.NAME.in(carers.stream().map(Carer::name).toList()))
            .and(ASSIGNMENT.VALID_UNTIL.isNull());
    db.deleteFrom(ASSIGNMENT).where(theirs).and(ASSIGNMENT.VALID_FROM.ge(today)).execute();
    db.update(ASSIGNMENT).set(ASSIGNMENT.VALID_UNTIL, today).where(theirs).execute();
  }

  /// Somebody who was taken away today and is put back has gone on.
  private void begin(GroupId group, GroupRole role, Carer carer, LocalDate today) {
    var resumed =
        db.update(ASSIGNMENT)
            .setNull(ASSIGNMENT.VALID_UNTIL)
            .where(ASSIGNMENT.GROUP_ID.eq(group.value()))
            .and(ASSIGNMENT.ROLE.eq(role.tag()))
            .and(ASSIGNMENT.NAME.eq(carer.name()))
            .and(ASSIGNMENT.VALID_UNTIL.eq(today))
            .execute();
    if (resumed == 0) {
      db.insertInto(ASSIGNMENT)
          .set(ASSIGNMENT.GROUP_ID, group.value())
          .set(ASSIGNMENT.ROLE, role.tag())
          .set(ASSIGNMENT.NAME, carer.name())
          .set(ASSIGNMENT.PERSON, carer.person().map(PersonId::value).orElse(null))
          .set(ASSIGNMENT.VALID_FROM, today)
          .execute();
    }
  }

  /// Whoever was named before they came in is them from now on.
  @EventListener
  void on(PersonCame came) {
    db.update(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON, came.person().value())
        .where(ASSIGNMENT.PERSON.isNull())
        .and(ASSIGNMENT.VALID_UNTIL.isNull())
        .and(DSL.lower(ASSIGNMENT.NAME).eq(Carer.low(came.name())))
        .execute();
  }

  void remove(GroupId group) {
    db.deleteFrom(ASSIGNMENT).where(ASSIGNMENT.GROUP_ID.eq(group.value())).execute();
  }
}
