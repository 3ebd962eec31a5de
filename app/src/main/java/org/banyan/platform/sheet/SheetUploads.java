package org.banyan.platform.sheet;

import static db.platform.Tables.SHEET_UPLOAD;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Sheets that were brought and are not applied yet; kept for a day.
@Repository
class SheetUploads {

  private static final Duration KEPT = Duration.ofDays(1);

  private final DSLContext db;
  private final Clock clock;

  SheetUploads(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A sheet as it was brought; never compared, only read.
  @SuppressWarnings("ArrayRecordComponent")
  record Brought(UUID id, String source, byte[] content) {}

  void add(PersonId person, String shape, Brought brought) {
    var now = clock.instant();
    db.deleteFrom(SHEET_UPLOAD).where(SHEET_UPLOAD.BROUGHT_AT.lt(now.minus(KEPT))).execute();
    db.insertInto(SHEET_UPLOAD)
        .set(SHEET_UPLOAD.ID, brought.id())
        .set(SHEET_UPLOAD.PERSON, person.value())
        .set(SHEET_UPLOAD.SHAPE, shape)
        .set(SHEET_UPLOAD.SOURCE, brought.source())
        .set(SHEET_UPLOAD.CONTENT, brought.content())
        .set(SHEET_UPLOAD.BROUGHT_AT, now)
        .execute();
  }

  /// The sheet, held against anybody else until the transaction ends.
  Optional<Brought> hold(PersonId person, String shape, UUID id) {
    return db.select(SHEET_UPLOAD.ID, SHEET_UPLOAD.SOURCE, SHEET_UPLOAD.CONTENT)
        .from(SHEET_UPLOAD)
        .where(SHEET_UPLOAD.ID.eq(id))
        .and(SHEET_UPLOAD.PERSON.eq(person.value()))
        .and(SHEET_UPLOAD.SHAPE.eq(shape))
        .forUpdate()
        .fetchOptional(row -> new Brought(row.value1(), row.value2(), row.value3()));
  }

  void forget(String shape) {
    db.deleteFrom(SHEET_UPLOAD).where(SHEET_UPLOAD.SHAPE.eq(shape)).execute();
  }

  void remove(UUID id) {
    db.deleteFrom(SHEET_UPLOAD).where(SHEET_UPLOAD.ID.eq(id)).execute();
  }
}
