package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.HANDOVER_STEP;

import db.community.tables.records.HandoverStepRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What people said they have done to hand groups over.
@Repository
class HandoverSteps {

  private static final String OWNER = "owner";
  private static final Duration COUNTED = Duration.ofDays(90);

  private final DSLContext db;
  private final Clock clock;

  HandoverSteps(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  UUID add(GroupId group, String carer, String note, PersonId by) {
    var id = Ids.next();
    db.insertInto(HANDOVER_STEP)
        .set(HANDOVER_STEP.ID, id)
        .set(HANDOVER_STEP.GROUP_ID, group.value())
        .set(HANDOVER_STEP.STEP, OWNER)
        .set(HANDOVER_STEP.CARER, carer)
        .set(HANDOVER_STEP.NOTE, note)
        .set(HANDOVER_STEP.DONE_BY, by.value())
        .set(HANDOVER_STEP.DONE_AT, clock.instant())
        .execute();
    return id;
  }

  boolean withdraw(GroupId group, UUID id) {
    return db.update(HANDOVER_STEP)
            .set(HANDOVER_STEP.WITHDRAWN_AT, clock.instant())
            .where(HANDOVER_STEP.ID.eq(id))
            .and(HANDOVER_STEP.GROUP_ID.eq(group.value()))
            .and(HANDOVER_STEP.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }

  /// Those of a community that stand, the latest first.
  List<HandoverStepRecord> of(CommunityId community) {
    return db.selectFrom(HANDOVER_STEP)
        .where(
            HANDOVER_STEP.GROUP_ID.in(
                DSL.select(GROUP.ID).from(GROUP).where(GROUP.COMMUNITY_ID.eq(community.value()))))
        .and(HANDOVER_STEP.WITHDRAWN_AT.isNull())
        .orderBy(HANDOVER_STEP.DONE_AT.desc())
        .fetch();
  }

  /// How often each group was passed on in the days that platforms count.
  Map<UUID, Integer> lately(List<HandoverStepRecord> steps) {
    var since = clock.instant().minus(COUNTED);
    var counts = new HashMap<UUID, Integer>();
    steps.stream()
        .filter(step -> !step.getDoneAt().isBefore(since))
        .forEach(step -> counts.merge(step.getGroupId(), 1, Integer::sum));
    return counts;
  }

  /// From whom each group has been passed on.
  static Map<UUID, Set<String>> passed(List<HandoverStepRecord> steps) {
    var passed = new HashMap<UUID, Set<String>>();
    steps.forEach(step ->
        passed
            .computeIfAbsent(step.getGroupId(), _ -> new HashSet<>())
            .add(Carer.low(step.getCarer())));
    return passed;
  }
}
