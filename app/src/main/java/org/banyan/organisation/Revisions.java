package org.banyan.organisation;

import static db.organisation.Tables.REVISION;

import java.time.Instant;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The revisions on record.
@Repository
class Revisions {

  private static final String ONE_AT_A_TIME = "organisation.revision";

  private final DSLContext db;

  Revisions(DSLContext db) {
    this.db = db;
  }

  /// One adopted charter as it was written down.
  record Revision(long number, String charter, String reason, PersonId by, Instant at) {}

  /// The number of the revision in force; 0 before the first.
  long current() {
    return db.select(DSL.coalesce(DSL.max(REVISION.NUMBER), 0L))
        .from(REVISION)
        .where(REVISION.WITHDRAWN_AT.isNull())
        .fetchSingle()
        .value1();
  }

  Optional<Revision> find(long number) {
    return db.select(
            REVISION.NUMBER,
            REVISION.CHARTER,
            REVISION.REASON,
            REVISION.ADOPTED_BY,
            REVISION.ADOPTED_AT)
        .from(REVISION)
        .where(REVISION.NUMBER.eq(number))
        .fetchOptional(row ->
            new Revision(
                row.value1(),
                row.value2(),
                row.value3(),
                new PersonId(row.value4()),
                row.value5()));
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

  void add(Revision revision) {
    db.insertInto(REVISION)
        .set(REVISION.NUMBER, revision.number())
        .set(REVISION.CHARTER, revision.charter())
        .set(REVISION.REASON, revision.reason())
        .set(REVISION.ADOPTED_BY, revision.by().value())
        .set(REVISION.ADOPTED_AT, revision.at())
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
}
