package org.banyan.platform.outbox;

import static db.platform.Tables.OUTBOX;

import db.platform.tables.records.OutboxRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.outbox.Sending.State;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The effects on record.
@Repository
class QueuedEffects {

  /// Longer than any provider may take: after it, a sender is taken for dead.
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final DSLContext db;
  private final Clock clock;

  QueuedEffects(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// An effect that this node alone holds for now.
  record Claim(UUID id, Effect effect, int attempts) {}

  boolean add(Effect effect) {
    return db.insertInto(OUTBOX)
            .set(OUTBOX.ID, Ids.next())
            .set(OUTBOX.KEY, effect.key())
            .set(OUTBOX.CHANNEL, effect.channel())
            .set(OUTBOX.ADDRESS, effect.address())
            .set(OUTBOX.SUBJECT, effect.subject())
            .set(OUTBOX.BODY, effect.body())
            .set(OUTBOX.STATE, State.QUEUED.name())
            .set(OUTBOX.ATTEMPTS, 0)
            .set(OUTBOX.DUE_AT, clock.instant())
            .set(OUTBOX.QUEUED_AT, clock.instant())
            .set(OUTBOX.EVIDENCE, "")
            .onConflict(OUTBOX.KEY)
            .doNothing()
            .execute()
        == 1;
  }

  /// Takes the effect that is due first, past those that other nodes hold.
  Optional<Claim> claim() {
    var due =
        db.select(OUTBOX.ID)
            .from(OUTBOX)
            .where(
                OUTBOX
                    .STATE
                    .in(State.QUEUED.name(), State.SENDING.name())
                    .and(OUTBOX.DUE_AT.le(clock.instant())))
            .orderBy(OUTBOX.DUE_AT)
            .limit(1)
            .forUpdate()
            .skipLocked();
    return db.update(OUTBOX)
        .set(OUTBOX.STATE, State.SENDING.name())
        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
        .set(OUTBOX.DUE_AT, clock.instant().plus(LEASE))
        .where(OUTBOX.ID.eq(due))
        .returning()
        .fetchOptional(QueuedEffects::claim);
  }

  /// What it said is forgotten as soon as it has left: it may hold a one-time link.
  void finish(UUID id, State state, String evidence) {
    db.update(OUTBOX)
        .set(OUTBOX.STATE, state.name())
        .set(OUTBOX.EVIDENCE, evidence)
        .set(OUTBOX.BODY, "")
        .set(OUTBOX.FINISHED_AT, clock.instant())
        .where(OUTBOX.ID.eq(id))
        .execute();
  }

  void postpone(UUID id, Duration by, String why) {
    db.update(OUTBOX)
        .set(OUTBOX.STATE, State.QUEUED.name())
        .set(OUTBOX.EVIDENCE, why)
        .set(OUTBOX.DUE_AT, clock.instant().plus(by))
        .where(OUTBOX.ID.eq(id))
        .execute();
  }

  List<Sending> latest(int limit) {
    return db.selectFrom(OUTBOX)
        .orderBy(OUTBOX.QUEUED_AT.desc())
        .limit(limit)
        .fetch(QueuedEffects::sending);
  }

  Optional<Instant> oldestWaiting() {
    return db.select(OUTBOX.QUEUED_AT)
        .from(OUTBOX)
        .where(OUTBOX.STATE.in(State.QUEUED.name(), State.SENDING.name()))
        .orderBy(OUTBOX.QUEUED_AT)
        .limit(1)
        .fetchOptional(OUTBOX.QUEUED_AT);
  }

  int failed() {
    return db.fetchCount(OUTBOX, OUTBOX.STATE.eq(State.FAILED.name()));
  }

  private static Claim claim(OutboxRecord row) {
    return new Claim(
        row.getId(),
        new Effect(
            row.getKey(), row.getChannel(), row.getAddress(), row.getSubject(), row.getBody()),
        row.getAttempts());
  }

  private static Sending sending(OutboxRecord row) {
    return new Sending(
        row.getId(),
        row.getChannel(),
        row.getAddress(),
        State.valueOf(row.getState()),
        row.getAttempts(),
        row.getQueuedAt(),
        row.getEvidence());
  }
}
