package org.banyan.people;

import static db.people.Tables.PASSKEY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The passkeys on record.
@Repository
class KeptPasskeys {

  private final DSLContext db;
  private final Clock clock;

  KeptPasskeys(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Passkey> of(PersonId person) {
    return db.selectFrom(PASSKEY)
        .where(PASSKEY.ACCOUNT.eq(person.value()))
        .orderBy(PASSKEY.MADE_AT)
        .fetch(row ->
            new Passkey(
                row.getId(), row.getName(), row.getMadeAt(), Optional.ofNullable(row.getUsedAt())));
  }

  List<String> credentials(PersonId person) {
    return db.select(PASSKEY.CREDENTIAL)
        .from(PASSKEY)
        .where(PASSKEY.ACCOUNT.eq(person.value()))
        .fetch(PASSKEY.CREDENTIAL);
  }

  Optional<KnownPasskey> find(String credential) {
    return db.selectFrom(PASSKEY)
        .where(PASSKEY.CREDENTIAL.eq(credential))
        .fetchOptional(row ->
            new KnownPasskey(
                row.getId(),
                new PersonId(row.getAccount()),
                new PasskeyMaterial(
                    row.getCredential(),
                    row.getPublicKey(),
                    row.getSignCount(),
                    row.getBackupEligible())));
  }

  /// False when the key is known already.
  boolean add(PersonId person, String name, PasskeyMaterial material) {
    return db.insertInto(PASSKEY)
            .set(PASSKEY.ID, Ids.next())
            .set(PASSKEY.ACCOUNT, person.value())
            .set(PASSKEY.NAME, name)
            .set(PASSKEY.CREDENTIAL, material.credential())
            .set(PASSKEY.PUBLIC_KEY, material.publicKey())
            .set(PASSKEY.SIGN_COUNT, material.signCount())
            .set(PASSKEY.BACKUP_ELIGIBLE, material.backupEligible())
            .set(PASSKEY.MADE_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Counts a signature; false when the counter did not go on, as with a copied key. Devices that
  /// do not count say nought for ever.
  boolean use(UUID id, long signCount) {
    return db.update(PASSKEY)
            .set(PASSKEY.SIGN_COUNT, signCount)
            .set(PASSKEY.USED_AT, clock.instant())
            .where(PASSKEY.ID.eq(id))
            .and(
                PASSKEY
                    .SIGN_COUNT
                    .lt(signCount)
                    .or(PASSKEY.SIGN_COUNT.eq(0L).and(PASSKEY.SIGN_COUNT.eq(signCount))))
            .execute()
        == 1;
  }

  boolean rename(PersonId person, UUID id, String name) {
    return db.update(PASSKEY)
            .set(PASSKEY.NAME, name)
            .where(PASSKEY.ID.eq(id).and(PASSKEY.ACCOUNT.eq(person.value())))
            .execute()
        == 1;
  }

  boolean remove(PersonId person, UUID id) {
    return db.deleteFrom(PASSKEY)
            .where(PASSKEY.ID.eq(id).and(PASSKEY.ACCOUNT.eq(person.value())))
            .execute()
        == 1;
  }

  void removeAll(PersonId person) {
    db.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT.eq(person.value())).execute();
  }
}
