package org.banyan.platform.jobs;

import static db.platform.Tables.WORK;

import db.platform.tables.records.WorkRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.jobs.Work.State;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The long work on record.
@Repository
class WorkOrders {

  private final DSLContext db;
  private final Clock clock;

  WorkOrders(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(UUID id, String kind, String payload, @Nullable PersonId actor) {
    db.insertInto(WORK)
        .set(WORK.ID, id)
        .set(WORK.KIND, kind)
        .set(WORK.PAYLOAD, payload)
        .set(WORK.ACTOR, actor == null ? null : actor.value())
        .set(WORK.STATE, State.WAITING.name())
        .set(WORK.DONE, 0L)
        .set(WORK.TOTAL, 0L)
        .set(WORK.NOTE, "")
        .set(WORK.OUTCOME, "")
        .set(WORK.CANCEL_REQUESTED, false)
        .set(WORK.ORDERED_AT, clock.instant())
        .execute();
  }

  Optional<Work> find(UUID id) {
    return db.selectFrom(WORK).where(WORK.ID.eq(id)).fetchOptional(WorkOrders::work);
  }

  List<Work> underWay() {
    return db.selectFrom(WORK)
        .where(WORK.FINISHED_AT.isNull())
        .orderBy(WORK.ORDERED_AT)
        .fetch(WorkOrders::work);
  }

  void requestCancel(UUID id) {
    db.update(WORK)
        .set(WORK.CANCEL_REQUESTED, true)
        .where(WORK.ID.eq(id).and(WORK.FINISHED_AT.isNull()))
        .execute();
  }

  /// Notes how far the work is; answers whether it should go on.
  boolean advance(UUID id, long done, long total, String note) {
    return db.update(WORK)
        .set(WORK.STATE, State.RUNNING.name())
        .set(WORK.DONE, done)
        .set(WORK.TOTAL, total)
        .set(WORK.NOTE, note)
        .where(WORK.ID.eq(id))
        .returning(WORK.CANCEL_REQUESTED)
        .fetchOptional(WORK.CANCEL_REQUESTED)
        .map(cancelled -> !cancelled)
        .orElse(false);
  }

  void finish(UUID id, State state, String outcome) {
    db.update(WORK)
        .set(WORK.STATE, state.name())
        .set(WORK.OUTCOME, outcome)
        .set(WORK.FINISHED_AT, clock.instant())
        .where(WORK.ID.eq(id))
        .execute();
  }

  private static Work work(WorkRecord row) {
    return new Work(
        row.getId(),
        row.getKind(),
        row.getPayload(),
        Optional.ofNullable(row.getActor()).map(PersonId::new),
        State.valueOf(row.getState()),
        row.getDone(),
        row.getTotal(),
        row.getNote(),
        row.getOutcome(),
        row.getOrderedAt());
  }
}
