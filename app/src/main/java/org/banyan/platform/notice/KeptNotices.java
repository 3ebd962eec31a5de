package org.banyan.platform.notice;

import static db.platform.Tables.NOTICE;

import db.platform.tables.records.NoticeRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The notices on record.
@Repository
class KeptNotices {

  private final DSLContext db;
  private final Clock clock;

  KeptNotices(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void add(PersonId person, String words, List<String> arguments, String address) {
    db.insertInto(NOTICE)
        .set(NOTICE.ID, Ids.next())
        .set(NOTICE.PERSON, person.value())
        .set(NOTICE.WORDS, words)
        .set(NOTICE.ARGUMENTS, arguments.toArray(String[]::new))
        .set(NOTICE.ADDRESS, address)
        .set(NOTICE.AT, clock.instant())
        .execute();
  }

  int unread(PersonId person) {
    return db.fetchCount(NOTICE, NOTICE.PERSON.eq(person.value()).and(NOTICE.READ_AT.isNull()));
  }

  List<PersonalNotice> latest(PersonId person, int limit) {
    return db.selectFrom(NOTICE)
        .where(NOTICE.PERSON.eq(person.value()))
        .orderBy(NOTICE.AT.desc())
        .limit(limit)
        .fetch(KeptNotices::notice);
  }

  Optional<String> read(PersonId person, UUID notice) {
    return db.update(NOTICE)
        .set(NOTICE.READ_AT, clock.instant())
        .where(NOTICE.ID.eq(notice).and(NOTICE.PERSON.eq(person.value())))
        .returning(NOTICE.ADDRESS)
        .fetchOptional(NOTICE.ADDRESS);
  }

  void readAll(PersonId person) {
    db.update(NOTICE)
        .set(NOTICE.READ_AT, clock.instant())
        .where(NOTICE.PERSON.eq(person.value()).and(NOTICE.READ_AT.isNull()))
        .execute();
  }

  private static PersonalNotice notice(NoticeRecord row) {
    return new PersonalNotice(
        row.getId(),
        row.getWords(),
        List.of(row.getArguments()),
        row.getAddress(),
        row.getAt(),
        row.getReadAt() != null);
  }
}
