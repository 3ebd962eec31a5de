package org.banyan.organisation.authority;

import static db.organisation.Tables.BREAK_GLASS;

import db.organisation.tables.records.BreakGlassRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Powers taken in emergencies, on record.
@Repository
class EmergencyBook {

  private final DSLContext db;

  EmergencyBook(DSLContext db) {
    this.db = db;
  }

  void add(Emergency emergency) {
    db.insertInto(BREAK_GLASS)
        .set(BREAK_GLASS.ID, emergency.id())
        .set(BREAK_GLASS.PERSON, emergency.person().value())
        .set(BREAK_GLASS.POWER, emergency.power().code())
        .set(BREAK_GLASS.REASON, emergency.reason())
        .set(BREAK_GLASS.TAKEN_AT, emergency.taken())
        .set(BREAK_GLASS.UNTIL_AT, emergency.until())
        .execute();
  }

  List<Emergency> on(PersonId person, Instant now) {
    return db
        .selectFrom(BREAK_GLASS)
        .where(BREAK_GLASS.UNTIL_AT.gt(now))
        .and(BREAK_GLASS.PERSON.eq(person.value()))
        .and(BREAK_GLASS.RETURNED_AT.isNull())
        .orderBy(BREAK_GLASS.TAKEN_AT)
        .fetch(EmergencyBook::emergency)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// Latest first.
  List<Emergency> latest(int limit) {
    return db
        .selectFrom(BREAK_GLASS)
        .orderBy(BREAK_GLASS.TAKEN_AT.desc())
        .limit(limit)
        .fetch(EmergencyBook::emergency)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  boolean giveBack(PersonId person, UUID id, Instant at) {
    return db.update(BREAK_GLASS)
            .set(BREAK_GLASS.RETURNED_AT, at)
            .where(BREAK_GLASS.ID.eq(id))
            .and(BREAK_GLASS.PERSON.eq(person.value()))
            .and(BREAK_GLASS.RETURNED_AT.isNull())
            .and(BREAK_GLASS.UNTIL_AT.gt(at))
            .execute()
        == 1;
  }

  /// Empty for a power that Banyan no longer knows.
  private static Optional<Emergency> emergency(BreakGlassRecord row) {
    return Power.of(row.getPower())
        .map(power ->
            new Emergency(
                row.getId(),
                new PersonId(row.getPerson()),
                power,
                row.getReason(),
                row.getTakenAt(),
                row.getUntilAt(),
                Optional.ofNullable(row.getReturnedAt())));
  }
}
