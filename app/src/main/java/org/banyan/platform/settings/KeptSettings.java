package org.banyan.platform.settings;

import static db.platform.Tables.SETTING;

import java.time.Clock;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What administrators set.
@Repository
class KeptSettings {

  private final DSLContext db;
  private final Clock clock;

  KeptSettings(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<String> find(Setting setting) {
    return db.select(SETTING.VALUE)
        .from(SETTING)
        .where(SETTING.KEY.eq(setting.key()))
        .fetchOptional(SETTING.VALUE)
        .filter(text -> !text.isBlank());
  }

  void keep(Setting setting, String value, PersonId person) {
    db.insertInto(SETTING)
        .values(setting.key(), value, clock.instant(), person.value())
        .onConflict(SETTING.KEY)
        .doUpdate()
        .set(SETTING.VALUE, value)
        .set(SETTING.CHANGED_AT, clock.instant())
        .set(SETTING.CHANGED_BY, person.value())
        .execute();
  }

  void forget(Setting setting) {
    db.deleteFrom(SETTING).where(SETTING.KEY.eq(setting.key())).execute();
  }
}
