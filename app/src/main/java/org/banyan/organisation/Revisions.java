package org.banyan.organisation;

import static db.organisation.Tables.REVISION;

import db.organisation.tables.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The revisions on record.
@Repository
class Revisions {

  private static final String ONE_AT_A_TIME = "organisation.revision";

  private static final Revision EARLIER = REVISION.as("earlier");
  private static final List<Field<?>> PAST =
      List.of(
          REVISION.NUMBER,
          REVISION.REASON,
          REVISION.PROPOSED_BY,
          REVISION.ADOPTED_BY,
          REVISION.ADOPTED_AT,
          REVISION.WITHDRAWN_AT,
          REVISION.DRAFT);

  private final DSLContext db;

  Revisions(DSLContext db) {
    this.db = db;
  }

  /// One adopted charter as it was written down.
  record Snapshot(PastRevision past, String text) {

    Charter charter() {
      var source = new SourceText("revision " + past.number(), text);
      return switch (CharterReader.kept(source)) {
        case Reading.Read(var charter, _) -> charter;
        case Reading.Broken(var problems) ->
            throw new IllegalStateException(
                "The snapshot of revision (%d) cannot be read (%s)."
                    .formatted(past.number(), problems));
      };
    }
  }

  /// What tells the revision in force from every other, also from one that was never committed.
  record Mark(long number, Instant at) {}

  Optional<Mark> mark() {
    return db.select(REVISION.NUMBER, REVISION.ADOPTED_AT)
        .from(REVISION)
        .where(REVISION.WITHDRAWN_AT.isNull())
        .orderBy(REVISION.NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> new Mark(row.value1(), row.value2()));
  }

  /// The number of the revision in force; 0 before the first.
  long current() {
    return db.select(DSL.coalesce(DSL.max(REVISION.NUMBER), 0L))
        .from(REVISION)
        .where(REVISION.WITHDRAWN_AT.isNull())
        .fetchSingle()
        .value1();
  }

  Optional<Snapshot> find(long number) {
    return db.selectFrom(REVISION)
        .where(REVISION.NUMBER.eq(number))
        .fetchOptional(row -> new Snapshot(past(row), row.getCharter()));
  }

  /// The latest first, without their charters.
  List<PastRevision> below(long number, int limit) {
    return db.select(PAST)
        .from(REVISION)
        .where(REVISION.NUMBER.lt(number))
        .orderBy(REVISION.NUMBER.desc())
        .limit(limit)
        .fetch(Revisions::past);
  }

  /// The number of the revision that was in force at a moment.
  Optional<Long> at(Instant moment) {
    return db.select(DSL.max(REVISION.NUMBER))
        .from(REVISION)
        .where(REVISION.ADOPTED_AT.le(moment))
        .and(REVISION.WITHDRAWN_AT.isNull().or(REVISION.WITHDRAWN_AT.gt(moment)))
        .fetchOptional(row -> row.value1());
  }

  /// The revision that was in force before one came.
  Optional<Long> before(long number) {
    return db.select(DSL.max(EARLIER.NUMBER))
        .from(EARLIER)
        .join(REVISION)
        .on(REVISION.NUMBER.eq(number))
        .where(EARLIER.NUMBER.lt(number))
        .and(EARLIER.WITHDRAWN_AT.isNull().or(EARLIER.WITHDRAWN_AT.gt(REVISION.ADOPTED_AT)))
        .fetchOptional(row -> row.value1());
  }

  /// Lets adoptions happen one after another, until the end of the transaction.
  void queue() {
    db.select(DSL.field("pg_advisory_xact_lock(hashtext({0}))", DSL.val(ONE_AT_A_TIME))).execute();
  }

  /// The number a new revision gets: no number is ever used twice.
  long next() {
    return db.select(DSL.coalesce(DSL.max(REVISION.NUMBER), 0L).plus(1L))
        .from(REVISION)
        .fetchSingle()
        .value1();
  }

  void add(PastRevision revision, String charter) {
    db.insertInto(REVISION)
        .set(REVISION.NUMBER, revision.number())
        .set(REVISION.CHARTER, charter)
        .set(REVISION.REASON, revision.reason())
        .set(REVISION.PROPOSED_BY, revision.proposedBy().value())
        .set(REVISION.ADOPTED_BY, revision.adoptedBy().value())
        .set(REVISION.ADOPTED_AT, revision.at())
        .set(REVISION.DRAFT, revision.draft().orElse(null))
        .execute();
  }

  /// Whether it was in force or could be again.
  boolean withdraw(long number, Instant at) {
    return db.update(REVISION)
            .set(REVISION.WITHDRAWN_AT, at)
            .where(REVISION.NUMBER.eq(number))
            .and(REVISION.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }

  private static PastRevision past(Record row) {
    return new PastRevision(
        row.get(REVISION.NUMBER),
        row.get(REVISION.REASON),
        new PersonId(row.get(REVISION.PROPOSED_BY)),
        new PersonId(row.get(REVISION.ADOPTED_BY)),
        row.get(REVISION.ADOPTED_AT),
        Optional.ofNullable(row.get(REVISION.WITHDRAWN_AT)),
        Optional.ofNullable(row.get(REVISION.DRAFT)));
  }
}
