package org.banyan.community.live;

import static db.community.Tables.MAILBOX_PLACE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// How far each mailbox has been read.
@Repository
class MailboxPlaces {

  private final DSLContext db;

  MailboxPlaces(DSLContext db) {
    this.db = db;
  }

  /// The number of the last mail that was read; 0 where numbers have begun anew.
  long last(UUID source, long validity) {
    return db.select(MAILBOX_PLACE.LAST_UID)
        .from(MAILBOX_PLACE)
        .where(MAILBOX_PLACE.SOURCE_ID.eq(source))
        .and(MAILBOX_PLACE.VALIDITY.eq(validity))
        .fetchOptional(MAILBOX_PLACE.LAST_UID)
        .orElse(0L);
  }

  /// Notes how far a mailbox has been read, if its source is still there and still reads that one.
  void reach(UUID source, String connection, long validity, long uid) {
    db.execute(
        """
        insert into community.mailbox_place (source_id, validity, last_uid)
        select id, ?, ? from community.live_source where id = ? and connection = ?
        on conflict (source_id) do update
        set validity = excluded.validity, last_uid = excluded.last_uid
        """,
        validity,
        uid,
        source,
        connection);
  }
}
