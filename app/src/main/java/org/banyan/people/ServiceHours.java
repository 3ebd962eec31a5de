package org.banyan.people;

import static db.people.Tables.SERVICE_HOUR;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// At which hours of the week people are there, on record.
@Repository
class ServiceHours {

  private final DSLContext db;

  ServiceHours(DSLContext db) {
    this.db = db;
  }

  Week of(PersonId person) {
    var days = new EnumMap<DayOfWeek, List<Week.Span>>(DayOfWeek.class);
    days.putAll(
        db.select(SERVICE_HOUR.WEEKDAY, SERVICE_HOUR.BEGINS, SERVICE_HOUR.ENDS)
            .from(SERVICE_HOUR)
            .where(SERVICE_HOUR.ACCOUNT.eq(person.value()))
            .orderBy(SERVICE_HOUR.WEEKDAY, SERVICE_HOUR.BEGINS)
            .fetchGroups(
                row -> DayOfWeek.of(row.value1()),
                row -> new Week.Span(row.value2(), row.value3())));
    return new Week(days);
  }

  void keep(PersonId person, Week week) {
    db.deleteFrom(SERVICE_HOUR).where(SERVICE_HOUR.ACCOUNT.eq(person.value())).execute();
    for (var day : week.days().entrySet()) {
      day.getValue().forEach(span -> add(person, day.getKey(), span));
    }
  }

  private void add(PersonId person, DayOfWeek day, Week.Span span) {
    db.insertInto(SERVICE_HOUR)
        .set(SERVICE_HOUR.ACCOUNT, person.value())
        .set(SERVICE_HOUR.WEEKDAY, day.getValue())
        .set(SERVICE_HOUR.BEGINS, span.begins())
        .set(SERVICE_HOUR.ENDS, span.ends())
        .execute();
  }
}
