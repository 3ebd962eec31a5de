package org.banyan.community.wecom;

import static db.community.Tables.WECOM_CHANGED;
import static db.community.Tables.WECOM_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The events that have come, and the groups that are to be read anew because of them.
@Repository
class Changes {

  private final DSLContext db;

  Changes(DSLContext db) {
    this.db = db;
  }

  /// A group that is to be read anew, how often that was tried, and when the last event came.
  record Changed(UUID connection, String chat, int tries, Instant at) {}

  /// Answers whether the event has not come before.
  boolean isNew(UUID connection, String digest, Instant now) {
    return db.insertInto(WECOM_EVENT)
            .set(WECOM_EVENT.CONNECTION_ID, connection)
            .set(WECOM_EVENT.DIGEST, digest)
            .set(WECOM_EVENT.CAME_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void note(UUID connection, String chat, Instant now) {
    db.insertInto(WECOM_CHANGED)
        .set(WECOM_CHANGED.CONNECTION_ID, connection)
        .set(WECOM_CHANGED.CHAT, chat)
        .set(WECOM_CHANGED.CHANGED_AT, now)
        .set(WECOM_CHANGED.TRIES, 0)
        .onConflict(WECOM_CHANGED.CONNECTION_ID, WECOM_CHANGED.CHAT)
        .doUpdate()
        .set(WECOM_CHANGED.CHANGED_AT, now)
        .set(WECOM_CHANGED.TRIES, 0)
        .execute();
  }

  /// Those whose last event is older than this, the oldest first.
  List<Changed> due(Instant before, int most) {
    return db.selectFrom(WECOM_CHANGED)
        .where(WECOM_CHANGED.CHANGED_AT.lt(before))
        .orderBy(WECOM_CHANGED.CHANGED_AT)
        .limit(most)
        .fetch(row ->
            new Changed(row.getConnectionId(), row.getChat(), row.getTries(), row.getChangedAt()));
  }

  /// Done with it, unless another event has come meanwhile.
  void done(Changed changed) {
    db.deleteFrom(WECOM_CHANGED)
        .where(WECOM_CHANGED.CONNECTION_ID.eq(changed.connection()))
        .and(WECOM_CHANGED.CHAT.eq(changed.chat()))
        .and(WECOM_CHANGED.CHANGED_AT.eq(changed.at()))
        .execute();
  }

  void later(Changed changed, Instant then) {
    db.update(WECOM_CHANGED)
        .set(WECOM_CHANGED.CHANGED_AT, then)
        .set(WECOM_CHANGED.TRIES, changed.tries() + 1)
        .where(WECOM_CHANGED.CONNECTION_ID.eq(changed.connection()))
        .and(WECOM_CHANGED.CHAT.eq(changed.chat()))
        .and(WECOM_CHANGED.CHANGED_AT.eq(changed.at()))
        .execute();
  }

  void forgetEvents(Instant before) {
    db.deleteFrom(WECOM_EVENT).where(WECOM_EVENT.CAME_AT.lt(before)).execute();
  }
}
