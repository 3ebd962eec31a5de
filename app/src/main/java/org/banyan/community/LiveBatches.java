package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.LIVE_BATCH;
import static db.community.Tables.LIVE_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Which batch a source adds to today, and which deliveries it holds.
@Repository
class LiveBatches {

  private final DSLContext db;
  private final Reasons reasons;

  LiveBatches(DSLContext db, Reasons reasons) {
    this.db = db;
    this.reasons = reasons;
  }

  /// A batch that grows, the number of its rows, and how often it has grown.
  record Growing(BatchId id, int number, int flushes) {}

  /// The batch of this day that counts and came under the same basis; one that was taken back grows
  /// no more.
  Optional<Growing> find(UUID source, LocalDate day, Basis basis) {
    return db.select(BATCH.ID, BATCH.NUMBER, LIVE_BATCH.FLUSHES)
        .from(LIVE_BATCH)
        .join(BATCH)
        .on(BATCH.ID.eq(LIVE_BATCH.BATCH_ID))
        .where(LIVE_BATCH.SOURCE_ID.eq(source))
        .and(LIVE_BATCH.DAY.eq(day))
        .and(BATCH.STATE.eq(Batch.State.LIVE.tag()))
        .and(BATCH.BASIS.isNotDistinctFrom(basis.kept()))
        .and(BATCH.BASIS_NOTE.eq(basis.note()))
        .orderBy(BATCH.NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> new Growing(new BatchId(row.value1()), row.value2(), row.value3()));
  }

  /// Whether what comes live counts in a community.
  boolean grows(CommunityId community) {
    return db.fetchExists(
        DSL.selectOne()
            .from(LIVE_BATCH)
            .join(BATCH)
            .on(BATCH.ID.eq(LIVE_BATCH.BATCH_ID))
            .where(BATCH.COMMUNITY_ID.eq(community.value()))
            .and(BATCH.STATE.eq(Batch.State.LIVE.tag())));
  }

  void begin(BatchId id, UUID source, LocalDate day) {
    db.insertInto(LIVE_BATCH)
        .set(LIVE_BATCH.BATCH_ID, id.value())
        .set(LIVE_BATCH.SOURCE_ID, source)
        .set(LIVE_BATCH.DAY, day)
        .set(LIVE_BATCH.FLUSHES, 1)
        .set(LIVE_BATCH.COMPACTED, false)
        .execute();
  }

  void grow(BatchId id, Reconciliation more, Optional<Span> span) {
    @Nullable Instant first = span.map(Span::first).orElse(null);
    @Nullable Instant last = span.map(Span::last).orElse(null);
    db.update(BATCH)
        .set(BATCH.ROWS_READ, BATCH.ROWS_READ.plus(more.rows()))
        .set(BATCH.KEPT, BATCH.KEPT.plus(more.kept()))
        .set(BATCH.DUPLICATE, BATCH.DUPLICATE.plus(more.duplicate()))
        .set(BATCH.SYSTEM, BATCH.SYSTEM.plus(more.system()))
        .set(BATCH.UNPARSED, BATCH.UNPARSED.plus(more.unparsed()))
        .set(BATCH.FIRST_AT, DSL.least(DSL.val(first, BATCH.FIRST_AT), BATCH.FIRST_AT))
        .set(BATCH.LAST_AT, DSL.greatest(DSL.val(last, BATCH.LAST_AT), BATCH.LAST_AT))
        .where(BATCH.ID.eq(id.value()))
        .execute();
    db.update(LIVE_BATCH)
        .set(LIVE_BATCH.FLUSHES, LIVE_BATCH.FLUSHES.plus(1))
        .set(LIVE_BATCH.COMPACTED, false)
        .where(LIVE_BATCH.BATCH_ID.eq(id.value()))
        .execute();
    reasons.grow(id, more.reasons());
  }

  /// A name for the files of another part.
  int turn(BatchId id) {
    return db.update(LIVE_BATCH)
        .set(LIVE_BATCH.FLUSHES, LIVE_BATCH.FLUSHES.plus(1))
        .where(LIVE_BATCH.BATCH_ID.eq(id.value()))
        .returningResult(LIVE_BATCH.FLUSHES)
        .fetchSingle()
        .value1();
  }

  /// Batches of days that are over and whose parts have not been put together.
  List<BatchId> scattered(LocalDate today) {
    return db.select(LIVE_BATCH.BATCH_ID)
        .from(LIVE_BATCH)
        .where(LIVE_BATCH.DAY.lt(today))
        .and(DSL.not(LIVE_BATCH.COMPACTED))
        .fetch(row -> new BatchId(row.value1()));
  }

  void compacted(BatchId id) {
    db.update(LIVE_BATCH)
        .set(LIVE_BATCH.COMPACTED, true)
        .where(LIVE_BATCH.BATCH_ID.eq(id.value()))
        .execute();
  }

  void hold(UUID source, Collection<UUID> deliveries, Instant now) {
    db.execute(
        """
        insert into community.live_event (source_id, event, taken_at)
        select ?, event, ?::timestamptz from unnest(?::uuid[]) as event order by event
        on conflict do nothing
        """,
        source,
        now.atOffset(ZoneOffset.UTC),
        deliveries.toArray(UUID[]::new));
  }

  boolean holds(UUID source, UUID delivery) {
    return db.fetchExists(
        LIVE_EVENT, LIVE_EVENT.SOURCE_ID.eq(source).and(LIVE_EVENT.EVENT.eq(delivery)));
  }

  Set<UUID> held(UUID source, Collection<UUID> deliveries) {
    return db.select(LIVE_EVENT.EVENT)
        .from(LIVE_EVENT)
        .where(LIVE_EVENT.SOURCE_ID.eq(source))
        .and(LIVE_EVENT.EVENT.eq(DSL.any(deliveries.toArray(UUID[]::new))))
        .fetchSet(LIVE_EVENT.EVENT);
  }

  void forgetBefore(Instant moment) {
    db.deleteFrom(LIVE_EVENT).where(LIVE_EVENT.TAKEN_AT.lt(moment)).execute();
  }
}
