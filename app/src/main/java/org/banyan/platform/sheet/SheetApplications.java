package org.banyan.platform.sheet;

import static db.platform.Tables.SHEET_APPLICATION;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sheets that were applied, with every change, so that they can be taken back.
@Repository
class SheetApplications {

  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  SheetApplications(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /// A change as it is written down: what was, what is.
  private record Step(@Nullable Map<String, String> before, @Nullable Map<String, String> after) {

    static Step of(SheetChange change) {
      return switch (change) {
        case SheetChange.Added(var row) -> new Step(null, row.cells());
        case SheetChange.Changed(var before, var row) -> new Step(before.cells(), row.cells());
        case SheetChange.Removed(var row) -> new Step(row.cells(), null);
      };
    }

    SheetChange change() {
      if (before == null) {
        return new SheetChange.Added(SheetRow.standing(after == null ? Map.of() : after));
      }
      var standing = SheetRow.standing(before);
      return after == null
          ? new SheetChange.Removed(standing)
          : new SheetChange.Changed(standing, SheetRow.standing(after));
    }
  }

  UUID add(PersonId person, String shape, String source, List<SheetChange> changes) {
    var id = Ids.next();
    var steps = json.writeValueAsString(changes.stream().map(Step::of).toList());
    db.insertInto(SHEET_APPLICATION)
        .set(SHEET_APPLICATION.ID, id)
        .set(SHEET_APPLICATION.PERSON, person.value())
        .set(SHEET_APPLICATION.SHAPE, shape)
        .set(SHEET_APPLICATION.SOURCE, source)
        .set(SHEET_APPLICATION.CHANGES, JSONB.valueOf(steps))
        .set(SHEET_APPLICATION.APPLIED_AT, clock.instant())
        .execute();
    return id;
  }

  /// The changes of an application that is not taken back yet, held until the transaction ends.
  Optional<List<SheetChange>> hold(PersonId person, String shape, UUID id) {
    return db.select(SHEET_APPLICATION.CHANGES)
        .from(SHEET_APPLICATION)
        .where(SHEET_APPLICATION.ID.eq(id))
        .and(SHEET_APPLICATION.PERSON.eq(person.value()))
        .and(SHEET_APPLICATION.SHAPE.eq(shape))
        .and(SHEET_APPLICATION.UNDONE_AT.isNull())
        .forUpdate()
        .fetchOptional(SHEET_APPLICATION.CHANGES)
        .map(steps -> json.readValue(steps.data(), STEPS).stream().map(Step::change).toList());
  }

  void forget(String shape) {
    db.deleteFrom(SHEET_APPLICATION).where(SHEET_APPLICATION.SHAPE.eq(shape)).execute();
  }

  void markUndone(UUID id) {
    db.update(SHEET_APPLICATION)
        .set(SHEET_APPLICATION.UNDONE_AT, clock.instant())
        .where(SHEET_APPLICATION.ID.eq(id))
        .execute();
  }
}
