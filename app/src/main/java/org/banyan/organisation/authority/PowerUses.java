package org.banyan.organisation.authority;

import static db.organisation.Tables.POWER_USE;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.UseRecorder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// When powers were last used. What was written down today is remembered in memory, so that a busy
/// day costs one row for a person and a power.
@Repository
class PowerUses implements UseRecorder {

  private final DSLContext db;
  private final Clock clock;
  private final AtomicReference<Today> today =
      new AtomicReference<>(new Today(LocalDate.EPOCH, Set.of()));

  PowerUses(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A person with a power.
  record Use(PersonId person, String power) {}

  private record Today(LocalDate day, Set<Use> written) {}

  @Override
  public void used(PersonId person, Power power, String post) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var known =
        today.updateAndGet(
            now -> now.day().equals(day) ? now : new Today(day, ConcurrentHashMap.newKeySet()));
    if (known.written().add(new Use(person, power.code()))) {
      db.insertInto(POWER_USE)
          .set(POWER_USE.PERSON, person.value())
          .set(POWER_USE.POWER, power.code())
          .set(POWER_USE.DAY, day)
          .set(POWER_USE.POST, post)
          .onConflictDoNothing()
          .execute();
    }
  }

  /// The last day on which each power was used by each person.
  Map<Use, LocalDate> last() {
    return db.select(POWER_USE.PERSON, POWER_USE.POWER, max(POWER_USE.DAY))
        .from(POWER_USE)
        .groupBy(POWER_USE.PERSON, POWER_USE.POWER)
        .fetchMap(row -> new Use(new PersonId(row.value1()), row.value2()), row -> row.value3());
  }
}
