package org.banyan.people;

import static db.people.Tables.ACCOUNT;
import static org.jooq.impl.DSL.lower;

import db.people.tables.records.AccountRecord;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The accounts on record.
@Repository
class Accounts {

  private final DSLContext db;
  private final Clock clock;

  Accounts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What it takes to check a password.
  record Credentials(PersonId person, Standing standing, Optional<String> hash) {}

  /// False when somebody else took the name or the address a moment earlier.
  boolean add(
      PersonId id, PersonName name, Optional<EmailAddress> email, Language language, ZoneId zone) {
    return db.insertInto(ACCOUNT)
            .set(ACCOUNT.ID, id.value())
            .set(ACCOUNT.NAME, name.text())
            .set(ACCOUNT.NAME_KEY, name.key())
            .set(ACCOUNT.EMAIL, email.map(EmailAddress::text).orElse(null))
            .set(ACCOUNT.LANGUAGE, language.tag())
            .set(ACCOUNT.ZONE, zone.getId())
            .set(ACCOUNT.STATE, Standing.INVITED.name())
            .set(ACCOUNT.CREATED_AT, clock.instant())
            .set(ACCOUNT.CHANGED_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void lock() {
    db.execute("lock table people.account in share row exclusive mode");
  }

  boolean isEmpty() {
    return !db.fetchExists(ACCOUNT);
  }

  Optional<Person> find(PersonId id) {
    return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(Accounts::person);
  }

  /// Everybody, by name; who has left comes last.
  List<Person> everybody() {
    return db.selectFrom(ACCOUNT)
        .orderBy(ACCOUNT.STATE.eq(Standing.LEFT.name()), ACCOUNT.NAME_KEY)
        .fetch(Accounts::person);
  }

  List<PersonId> active() {
    return db.select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(ACCOUNT.STATE.eq(Standing.ACTIVE.name()))
        .orderBy(ACCOUNT.CREATED_AT)
        .fetch(row -> new PersonId(row.value1()));
  }

  Map<PersonId, String> activeNames() {
    return names(ACCOUNT.STATE.eq(Standing.ACTIVE.name()));
  }

  Map<PersonId, String> names(Collection<PersonId> ids) {
    return names(ACCOUNT.ID.in(ids.stream().map(PersonId::value).toList()));
  }

  private Map<PersonId, String> names(Condition which) {
    return db.select(ACCOUNT.ID, ACCOUNT.NAME).from(ACCOUNT).where(which).fetch().stream()
        .collect(Collectors.toMap(row -> new PersonId(row.value1()), row -> row.value2()));
  }

  /// Looked up the same way for everybody, known or not.
  Optional<Credentials> credentials(String nameOrEmail) {
    return db.selectFrom(ACCOUNT)
        .where(called(nameOrEmail).and(ACCOUNT.STATE.ne(Standing.LEFT.name())))
        .fetchOptional(Accounts::credentials);
  }

  Optional<Credentials> credentials(PersonId id) {
    return db.selectFrom(ACCOUNT)
        .where(ACCOUNT.ID.eq(id.value()))
        .fetchOptional(Accounts::credentials);
  }

  Optional<PersonId> named(String nameOrEmail) {
    return credentials(nameOrEmail).map(Credentials::person);
  }

  void speak(PersonId id, Language language) {
    db.update(ACCOUNT)
        .set(ACCOUNT.LANGUAGE, language.tag())
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  void prefer(PersonId id, Language language, ZoneId zone) {
    db.update(ACCOUNT)
        .set(ACCOUNT.LANGUAGE, language.tag())
        .set(ACCOUNT.ZONE, zone.getId())
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  void password(PersonId id, String hash) {
    db.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .set(ACCOUNT.CHANGED_AT, clock.instant())
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  void stand(PersonId id, Standing standing) {
    db.update(ACCOUNT)
        .set(ACCOUNT.STATE, standing.name())
        .set(ACCOUNT.CHANGED_AT, clock.instant())
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  private static Condition called(String nameOrEmail) {
    return nameOrEmail.contains("@")
        ? lower(ACCOUNT.EMAIL).eq(nameOrEmail.strip().toLowerCase(Locale.ROOT))
        : ACCOUNT.NAME_KEY.eq(PersonName.key(nameOrEmail));
  }

  private static Credentials credentials(AccountRecord row) {
    return new Credentials(
        new PersonId(row.getId()),
        Standing.valueOf(row.getState()),
        Optional.ofNullable(row.getPasswordHash()));
  }

  private static Person person(AccountRecord row) {
    return new Person(
        new PersonId(row.getId()),
        row.getName(),
        Optional.ofNullable(row.getEmail()),
        Language.of(row.getLanguage()).orElse(Language.EN),
        ZoneId.of(row.getZone()),
        Standing.valueOf(row.getState()),
        row.getCreatedAt());
  }
}
