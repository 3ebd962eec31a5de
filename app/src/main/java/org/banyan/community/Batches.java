package org.banyan.community;

import static db.community.Tables.BATCH;

import db.community.tables.records.BatchRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The batches on record, with where their rows went.
@Repository
class Batches {

  private final DSLContext db;
  private final Reasons reasons;

  Batches(DSLContext db, Reasons reasons) {
    this.db = db;
    this.reasons = reasons;
  }

  /// What rows of a batch look like is not shown where somebody is to be forgotten.
  void withoutSamples(BatchId id) {
    reasons.withoutSamples(id);
  }

  /// Adds a batch and returns the number that its rows carry.
  int add(Batch batch) {
    var counts = batch.reconciliation();
    var number =
        db.insertInto(BATCH)
            .set(BATCH.ID, batch.id().value())
            .set(BATCH.COMMUNITY_ID, batch.community().value())
            .set(BATCH.NAME, batch.name())
            .set(BATCH.FORMAT, batch.format())
            .set(BATCH.STATE, batch.state().tag())
            .set(BATCH.ROWS_READ, counts.rows())
            .set(BATCH.KEPT, counts.kept())
            .set(BATCH.DUPLICATE, counts.duplicate())
            .set(BATCH.SYSTEM, counts.system())
            .set(BATCH.UNPARSED, counts.unparsed())
            .set(BATCH.FIRST_AT, batch.span().map(Span::first).orElse(null))
            .set(BATCH.LAST_AT, batch.span().map(Span::last).orElse(null))
            .set(BATCH.IMPORTED_AT, batch.importedAt())
            .set(BATCH.IMPORTED_BY, batch.importedBy().map(PersonId::value).orElse(null))
            .set(BATCH.BASIS, batch.basis().kept())
            .set(BATCH.BASIS_NOTE, batch.basis().note())
            .returningResult(BATCH.NUMBER)
            .fetchSingle()
            .value1();
    reasons.add(batch.id(), counts.reasons());
    return number;
  }

  /// Newest first, those taken back among them.
  List<Batch> of(CommunityId community) {
    return of(community, Covered.EVERYTHING);
  }

  List<Batch> of(CommunityId community, Covered covered) {
    var rows =
        db.selectFrom(BATCH)
            .where(BATCH.COMMUNITY_ID.eq(community.value()))
            .and(covered.batches())
            .orderBy(BATCH.NUMBER.desc())
            .fetch();
    var why = reasons.of(rows.map(BatchRecord::getId));
    return rows.map(row -> batch(row, why));
  }

  Optional<Batch> find(BatchId id) {
    return db.selectFrom(BATCH)
        .where(BATCH.ID.eq(id.value()))
        .fetchOptional(row -> batch(row, reasons.of(List.of(id.value()))));
  }

  void mark(BatchId id, Batch.State state, @Nullable Instant reversedAt) {
    db.update(BATCH)
        .set(BATCH.STATE, state.tag())
        .set(BATCH.REVERSED_AT, reversedAt)
        .where(BATCH.ID.eq(id.value()))
        .execute();
  }

  private static Batch batch(BatchRecord row, Map<UUID, List<Reason>> reasons) {
    return new Batch(
        new BatchId(row.getId()),
        new CommunityId(row.getCommunityId()),
        row.getName(),
        row.getFormat(),
        row.getState().equals(Batch.State.LIVE.tag()) ? Batch.State.LIVE : Batch.State.REVERSED,
        new Reconciliation(
            row.getRowsRead(),
            row.getKept(),
            row.getDuplicate(),
            row.getSystem(),
            row.getUnparsed(),
            reasons.getOrDefault(row.getId(), List.of())),
        span(row.getFirstAt(), row.getLastAt()),
        row.getImportedAt(),
        Optional.ofNullable(row.getImportedBy()).map(PersonId::new),
        Basis.read(row.getBasis(), row.getBasisNote()));
  }

  private static Optional<Span> span(@Nullable Instant first, @Nullable Instant last) {
    return first == null || last == null ? Optional.empty() : Optional.of(new Span(first, last));
  }
}
