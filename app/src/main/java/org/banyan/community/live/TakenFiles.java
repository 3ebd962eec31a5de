package org.banyan.community.live;

import static db.community.Tables.FOLDER_FILE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The files that were taken from watched folders, by what was in them.
@Repository
class TakenFiles {

  private final DSLContext db;

  TakenFiles(DSLContext db) {
    this.db = db;
  }

  boolean has(UUID source, String sha256) {
    return db.fetchExists(
        FOLDER_FILE, FOLDER_FILE.SOURCE_ID.eq(source).and(FOLDER_FILE.SHA256.eq(sha256)));
  }

  void add(UUID source, String sha256, Instant now) {
    db.insertInto(FOLDER_FILE)
        .set(FOLDER_FILE.SOURCE_ID, source)
        .set(FOLDER_FILE.SHA256, sha256)
        .set(FOLDER_FILE.TAKEN_AT, now)
        .onConflictDoNothing()
        .execute();
  }
}
