package org.banyan.people;

import static db.people.Tables.AUTHENTICATOR;
import static db.people.Tables.RECOVERY_CODE;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Second factors on record: the sealed secret of an app, and hashes of the codes for when the app
/// is lost.
@Repository
class Authenticators {

  private final DSLContext db;
  private final Clock clock;

  Authenticators(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A secret, and whether its owner has proved that their app knows it.
  record Kept(String sealed, boolean confirmed) {}

  Optional<Kept> find(PersonId person) {
    return db.select(AUTHENTICATOR.SECRET, AUTHENTICATOR.CONFIRMED_AT)
        .from(AUTHENTICATOR)
        .where(AUTHENTICATOR.ACCOUNT.eq(person.value()))
        .fetchOptional(row -> new Kept(row.value1(), row.value2() != null));
  }

  boolean isConfirmed(PersonId person) {
    return find(person).filter(Kept::confirmed).isPresent();
  }

  /// Begins, or begins anew as long as nothing is confirmed.
  void begin(PersonId person, String sealed) {
    db.insertInto(AUTHENTICATOR)
        .set(AUTHENTICATOR.ACCOUNT, person.value())
        .set(AUTHENTICATOR.SECRET, sealed)
        .set(AUTHENTICATOR.LAST_STEP, 0L)
        .set(AUTHENTICATOR.BEGUN_AT, clock.instant())
        .onConflict(AUTHENTICATOR.ACCOUNT)
        .doUpdate()
        .set(AUTHENTICATOR.SECRET, sealed)
        .set(AUTHENTICATOR.LAST_STEP, 0L)
        .set(AUTHENTICATOR.BEGUN_AT, clock.instant())
        .where(AUTHENTICATOR.CONFIRMED_AT.isNull())
        .execute();
  }

  /// False when it was confirmed before.
  boolean confirm(PersonId person) {
    return db.update(AUTHENTICATOR)
            .set(AUTHENTICATOR.CONFIRMED_AT, clock.instant())
            .where(AUTHENTICATOR.ACCOUNT.eq(person.value()))
            .and(AUTHENTICATOR.CONFIRMED_AT.isNull())
            .execute()
        == 1;
  }

  /// Uses a step up: a code that somebody saw over a shoulder is worth nothing afterwards.
  boolean use(PersonId person, long step) {
    return db.update(AUTHENTICATOR)
            .set(AUTHENTICATOR.LAST_STEP, step)
            .where(AUTHENTICATOR.ACCOUNT.eq(person.value()))
            .and(AUTHENTICATOR.LAST_STEP.lt(step))
            .execute()
        == 1;
  }

  /// False when there was nothing to remove.
  boolean remove(PersonId person) {
    db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(person.value())).execute();
    return db.deleteFrom(AUTHENTICATOR).where(AUTHENTICATOR.ACCOUNT.eq(person.value())).execute()
        == 1;
  }

  /// Keeps the codes on paper in place of all earlier ones.
  void keep(PersonId person, Collection<byte[]> hashes) {
    db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(person.value())).execute();
    db.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT, RECOVERY_CODE.CODE_HASH)
        .valuesOfRows(hashes.stream().map(hash -> row(person.value(), hash)).toList())
        .execute();
  }

  boolean spend(PersonId person, byte[] hash) {
    return db.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, clock.instant())
            .where(RECOVERY_CODE.ACCOUNT.eq(person.value()))
            .and(RECOVERY_CODE.CODE_HASH.eq(hash))
            .and(RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }

  int left(PersonId person) {
    return db.fetchCount(
        RECOVERY_CODE,
        RECOVERY_CODE.ACCOUNT.eq(person.value()).and(RECOVERY_CODE.USED_AT.isNull()));
  }
}
