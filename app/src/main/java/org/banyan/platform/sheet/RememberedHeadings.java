package org.banyan.platform.sheet;

import static db.platform.Tables.SHEET_MAPPING;

import java.util.Map;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What each person once said their headings mean; "" is a heading to leave out.
@Repository
class RememberedHeadings {

  private final DSLContext db;

  RememberedHeadings(DSLContext db) {
    this.db = db;
  }

  Map<String, String> of(PersonId person, String shape) {
    return db.select(SHEET_MAPPING.HEADING, SHEET_MAPPING.COLUMN_KEY)
        .from(SHEET_MAPPING)
        .where(SHEET_MAPPING.PERSON.eq(person.value()))
        .and(SHEET_MAPPING.SHAPE.eq(shape))
        .fetchMap(SHEET_MAPPING.HEADING, SHEET_MAPPING.COLUMN_KEY);
  }

  void remember(PersonId person, String shape, Map<String, String> meanings) {
    meanings.forEach((heading, column) ->
        db.insertInto(SHEET_MAPPING)
            .set(SHEET_MAPPING.PERSON, person.value())
            .set(SHEET_MAPPING.SHAPE, shape)
            .set(SHEET_MAPPING.HEADING, heading)
            .set(SHEET_MAPPING.COLUMN_KEY, column)
            .onConflict(SHEET_MAPPING.PERSON, SHEET_MAPPING.SHAPE, SHEET_MAPPING.HEADING)
            .doUpdate()
            .set(SHEET_MAPPING.COLUMN_KEY, column)
            .execute());
  }
}
