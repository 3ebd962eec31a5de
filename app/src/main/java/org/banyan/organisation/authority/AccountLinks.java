package org.banyan.organisation.authority;

import static db.organisation.Tables.PERSON_ACCOUNT;

import db.organisation.tables.records.PersonAccountRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which person of the charter is which account, on record.
@Repository
class AccountLinks {

  private final DSLContext db;

  AccountLinks(DSLContext db) {
    this.db = db;
  }

  /// The links in force.
  Map<String, PersonId> now() {
    return db.select(PERSON_ACCOUNT.PERSON, PERSON_ACCOUNT.ACCOUNT)
        .from(PERSON_ACCOUNT)
        .where(PERSON_ACCOUNT.UNTIL_AT.isNull())
        .fetchMap(row -> row.value1(), row -> new PersonId(row.value2()));
  }

  Optional<PersonId> account(String person) {
    return db.select(PERSON_ACCOUNT.ACCOUNT)
        .from(PERSON_ACCOUNT)
        .where(PERSON_ACCOUNT.PERSON.eq(person))
        .and(PERSON_ACCOUNT.UNTIL_AT.isNull())
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  /// Latest first, those that have ended among them.
  List<Link> of(String person) {
    return db.selectFrom(PERSON_ACCOUNT)
        .where(PERSON_ACCOUNT.PERSON.eq(person))
        .orderBy(PERSON_ACCOUNT.ID.desc())
        .fetch(AccountLinks::link);
  }

  /// Whether the account is somebody else of the charter already.
  boolean isTaken(PersonId account, String person) {
    return db.fetchExists(
        PERSON_ACCOUNT,
        PERSON_ACCOUNT
            .ACCOUNT
            .eq(account.value())
            .and(PERSON_ACCOUNT.PERSON.ne(person))
            .and(PERSON_ACCOUNT.UNTIL_AT.isNull()));
  }

  void begin(String person, PersonId account, PersonId by, Instant at) {
    db.insertInto(PERSON_ACCOUNT)
        .set(PERSON_ACCOUNT.PERSON, person)
        .set(PERSON_ACCOUNT.ACCOUNT, account.value())
        .set(PERSON_ACCOUNT.LINKED_BY, by.value())
        .set(PERSON_ACCOUNT.FROM_AT, at)
        .execute();
  }

  /// The account that the person was until now.
  Optional<PersonId> end(String person, Instant at) {
    return db.update(PERSON_ACCOUNT)
        .set(PERSON_ACCOUNT.UNTIL_AT, at)
        .where(PERSON_ACCOUNT.PERSON.eq(person))
        .and(PERSON_ACCOUNT.UNTIL_AT.isNull())
        .returning(PERSON_ACCOUNT.ACCOUNT)
        .fetchOptional(row -> new PersonId(row.getAccount()));
  }

  private static Link link(PersonAccountRecord row) {
    return new Link(
        row.getPerson(),
        new PersonId(row.getAccount()),
        new PersonId(row.getLinkedBy()),
        row.getFromAt(),
        Optional.ofNullable(row.getUntilAt()));
  }
}
