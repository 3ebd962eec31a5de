package org.banyan.people;

import static db.people.Tables.IDENTITY_ELSEWHERE;

import java.time.Clock;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which account here belongs to which at a provider.
@Repository
class IdentitiesElsewhere {

  private final DSLContext db;
  private final Clock clock;

  IdentitiesElsewhere(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<PersonId> find(Vouched vouched) {
    return db.select(IDENTITY_ELSEWHERE.ACCOUNT)
        .from(IDENTITY_ELSEWHERE)
        .where(IDENTITY_ELSEWHERE.ISSUER.eq(vouched.issuer()))
        .and(IDENTITY_ELSEWHERE.SUBJECT.eq(vouched.subject()))
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  Optional<LinkedIdentity> of(PersonId person) {
    return db.select(
            IDENTITY_ELSEWHERE.ISSUER, IDENTITY_ELSEWHERE.LABEL, IDENTITY_ELSEWHERE.LINKED_AT)
        .from(IDENTITY_ELSEWHERE)
        .where(IDENTITY_ELSEWHERE.ACCOUNT.eq(person.value()))
        .orderBy(IDENTITY_ELSEWHERE.LINKED_AT.desc())
        .limit(1)
        .fetchOptional(row -> new LinkedIdentity(row.value1(), row.value2(), row.value3()));
  }

  /// False when either of the two is linked already.
  boolean link(PersonId person, Vouched vouched) {
    return db.insertInto(IDENTITY_ELSEWHERE)
            .set(IDENTITY_ELSEWHERE.ISSUER, vouched.issuer())
            .set(IDENTITY_ELSEWHERE.SUBJECT, vouched.subject())
            .set(IDENTITY_ELSEWHERE.ACCOUNT, person.value())
            .set(IDENTITY_ELSEWHERE.LABEL, vouched.label())
            .set(IDENTITY_ELSEWHERE.LINKED_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// False when there was nothing to undo.
  boolean unlink(PersonId person) {
    return db.deleteFrom(IDENTITY_ELSEWHERE)
            .where(IDENTITY_ELSEWHERE.ACCOUNT.eq(person.value()))
            .execute()
        > 0;
  }
}
