package org.banyan.organisation.authority;

import static db.organisation.Tables.HOLDING_END;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The last days of holdings, on record.
@Repository
class HoldingEnds {

  private final DSLContext db;

  HoldingEnds(DSLContext db) {
    this.db = db;
  }

  /// By post, those of one person of the charter.
  Map<String, LocalDate> of(String person) {
    return db.select(HOLDING_END.POST, HOLDING_END.LAST_DAY)
        .from(HOLDING_END)
        .where(HOLDING_END.PERSON.eq(person))
        .and(HOLDING_END.REPLACED_AT.isNull())
        .fetchMap(HOLDING_END.POST, HOLDING_END.LAST_DAY);
  }

  /// Puts a last day in the place of the one before, or takes that away.
  void set(String post, String person, Optional<LocalDate> lastDay, PersonId by, Instant at) {
    db.update(HOLDING_END)
        .set(HOLDING_END.REPLACED_AT, at)
        .where(HOLDING_END.POST.eq(post))
        .and(HOLDING_END.PERSON.eq(person))
        .and(HOLDING_END.REPLACED_AT.isNull())
        .execute();
    lastDay.ifPresent(day ->
        db.insertInto(HOLDING_END)
            .set(HOLDING_END.POST, post)
            .set(HOLDING_END.PERSON, person)
            .set(HOLDING_END.LAST_DAY, day)
            .set(HOLDING_END.SET_BY, by.value())
            .set(HOLDING_END.SET_AT, at)
            .execute());
  }
}
