package org.banyan.organisation;

import static db.organisation.Tables.DUTY;
import static db.organisation.Tables.DUTY_PART;
import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.POST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Who was responsible for what, read from the dated rows.
@Repository
class Responsibilities {

  private final DSLContext db;

  Responsibilities(DSLContext db) {
    this.db = db;
  }

  List<PartTaken> at(Instant at, String words, Set<String> persons, int limit) {
    return db.select(
            DUTY.TITLE,
            DUTY_PART.LETTER,
            POST.TITLE,
            HOLDING.PERSON,
            DUTY_PART.FROM_REVISION,
            DSL.greatest(DUTY_PART.FROM_AT, HOLDING.FROM_AT),
            DSL.least(DUTY_PART.UNTIL_AT, HOLDING.UNTIL_AT))
        .from(DUTY_PART)
        .join(DUTY)
        .on(DUTY.DUTY_.eq(DUTY_PART.DUTY).and(held(DUTY.FROM_AT, DUTY.UNTIL_AT, at)))
        .join(POST)
        .on(POST.POST_.eq(DUTY_PART.POST).and(held(POST.FROM_AT, POST.UNTIL_AT, at)))
        .leftJoin(HOLDING)
        .on(HOLDING.POST.eq(DUTY_PART.POST).and(held(HOLDING.FROM_AT, HOLDING.UNTIL_AT, at)))
        .where(held(DUTY_PART.FROM_AT, DUTY_PART.UNTIL_AT, at))
        .and(named(words, persons))
        .orderBy(DUTY.TITLE, DSL.position("RACI", DUTY_PART.LETTER), POST.TITLE, HOLDING.PERSON)
        .limit(limit)
        .fetch(row ->
            new PartTaken(
                row.value1(),
                Letter.of(row.value2().charAt(0)).orElseThrow(),
                row.value3(),
                Optional.ofNullable(row.value4()).map(PersonRef::new),
                row.value5(),
                row.value6(),
                Optional.ofNullable(row.value7())));
  }

  private static Condition named(String words, Set<String> persons) {
    return words.isEmpty()
        ? DSL.noCondition()
        : DUTY.TITLE
            .containsIgnoreCase(words)
            .or(POST.TITLE.containsIgnoreCase(words))
            .or(HOLDING.PERSON.containsIgnoreCase(words))
            .or(HOLDING.PERSON.in(persons));
  }

  private static Condition held(
      TableField<?, Instant> from, TableField<?, Instant> until, Instant at) {
    return from.le(at).and(until.isNull().or(until.gt(at)));
  }
}
