package org.banyan.people;

import static db.people.Tables.ABSENCE;
import static db.people.Tables.ACCOUNT;

import db.people.tables.records.AbsenceRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The absences on record.
@Repository
class AbsenceBook {

  private final DSLContext db;
  private final Clock clock;

  AbsenceBook(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(Absence absence) {
    db.insertInto(ABSENCE)
        .set(ABSENCE.ID, absence.id())
        .set(ABSENCE.ACCOUNT, absence.person().value())
        .set(ABSENCE.DEPUTY, absence.deputy().map(PersonId::value).orElse(null))
        .set(ABSENCE.FIRST_DAY, absence.firstDay())
        .set(ABSENCE.LAST_DAY, absence.lastDay())
        .set(ABSENCE.RECORDED_BY, absence.recordedBy().value())
        .set(ABSENCE.RECORDED_AT, clock.instant())
        .execute();
  }

  boolean withdraw(PersonId person, UUID id) {
    return db.update(ABSENCE)
            .set(ABSENCE.WITHDRAWN_AT, clock.instant())
            .where(ABSENCE.ID.eq(id))
            .and(ABSENCE.ACCOUNT.eq(person.value()))
            .and(ABSENCE.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }

  /// Those of a person that are not over, by day.
  List<Absence> of(PersonId person, LocalDate today) {
    return db.selectFrom(ABSENCE)
        .where(stands(ABSENCE.ACCOUNT.eq(person.value())))
        .and(ABSENCE.LAST_DAY.ge(today))
        .orderBy(ABSENCE.FIRST_DAY)
        .fetch(AbsenceBook::absence);
  }

  boolean overlaps(PersonId person, LocalDate first, LocalDate last) {
    return db.fetchExists(
        ABSENCE,
        stands(ABSENCE.ACCOUNT.eq(person.value()))
            .and(ABSENCE.FIRST_DAY.le(last))
            .and(ABSENCE.LAST_DAY.ge(first)));
  }

  /// Active colleagues who are away at this moment, by their own clocks, and left this deputy.
  List<AwayNow> coveredBy(PersonId deputy) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return db
        .select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.ZONE, ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY)
        .from(ABSENCE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ABSENCE.ACCOUNT))
        .where(stands(ABSENCE.DEPUTY.eq(deputy.value())))
        .and(ABSENCE.FIRST_DAY.le(today.plusDays(1)))
        .and(ABSENCE.LAST_DAY.ge(today.minusDays(1)))
        .and(ACCOUNT.STATE.eq(Standing.ACTIVE.name()))
        .orderBy(ACCOUNT.NAME_KEY)
        .fetch()
        .stream()
        .filter(row -> {
          var there = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.value3()));
          return !there.isBefore(row.value4()) && !there.isAfter(row.value5());
        })
        .map(row -> new AwayNow(new PersonId(row.value1()), row.value2()))
        .distinct()
        .toList();
  }

  /// Who is away today for at least so many days on end, with nobody acting for them. Absences that
  /// follow upon each other without a day between them are one.
  Set<PersonId> longWithoutDeputy(int days, LocalDate today) {
    var alone = stands(ABSENCE.DEPUTY.isNull());
    var awayToday =
        DSL.select(ABSENCE.ACCOUNT)
            .from(ABSENCE)
            .where(alone)
            .and(ABSENCE.FIRST_DAY.le(today))
            .and(ABSENCE.LAST_DAY.ge(today));
    return db
        .selectFrom(ABSENCE)
        .where(alone)
        .and(ABSENCE.ACCOUNT.in(awayToday))
        .orderBy(ABSENCE.FIRST_DAY)
        .fetchGroups(ABSENCE.ACCOUNT, AbsenceBook::absence)
        .entrySet()
        .stream()
        .filter(person -> around(today, person.getValue()) >= days)
        .map(person -> new PersonId(person.getKey()))
        .collect(Collectors.toSet());
  }

  /// How many days without a gap somebody is away around one of them; absences come by day.
  private static long around(LocalDate day, List<Absence> absences) {
    var first = absences.getFirst().firstDay();
    var last = absences.getFirst().lastDay();
    for (var absence : absences) {
      if (absence.firstDay().isAfter(last.plusDays(1))) {
        if (!day.isAfter(last)) {
          break;
        }
        first = absence.firstDay();
      }
      last = absence.lastDay();
    }
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static Condition stands(Condition which) {
    return which.and(ABSENCE.WITHDRAWN_AT.isNull());
  }

  private static Absence absence(AbsenceRecord row) {
    return new Absence(
        row.getId(),
        new PersonId(row.getAccount()),
        Optional.ofNullable(row.getDeputy()).map(PersonId::new),
        row.getFirstDay(),
        row.getLastDay(),
        new PersonId(row.getRecordedBy()));
  }
}
