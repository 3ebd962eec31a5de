package org.banyan.demo;

import static db.demo.Tables.SAMPLE;

import db.demo.tables.records.SampleRecord;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyan.community.CommunityId;
import org.banyan.demo.Sample.State;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The one row that says what the sample brought.
@Repository
class Samples {

  private final DSLContext db;
  private final Clock clock;

  Samples(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Whether the sample begins now; it begins only once.
  boolean begin(PersonId administrator, Language language) {
    return db.insertInto(SAMPLE)
            .set(SAMPLE.STATE, State.LOADING.name())
            .set(SAMPLE.ADMINISTRATOR, administrator.value())
            .set(SAMPLE.LANGUAGE, language.tag())
            .set(SAMPLE.BEGUN_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Optional<Sample> find() {
    return db.selectFrom(SAMPLE).fetchOptional(Samples::sample);
  }

  /// The sample, while it is loading, held until the transaction ends: whoever removes it waits,
  /// and whoever still loads it then finds nothing.
  Optional<Sample> holdWhileLoading() {
    return db.selectFrom(SAMPLE)
        .where(SAMPLE.STATE.eq(State.LOADING.name()))
        .forUpdate()
        .fetchOptional(Samples::sample);
  }

  void keep(CommunityId community) {
    db.update(SAMPLE).set(SAMPLE.COMMUNITY_ID, community.value()).execute();
  }

  void keep(long revision) {
    db.update(SAMPLE).set(SAMPLE.REVISION, revision).execute();
  }

  void markLoaded() {
    db.update(SAMPLE)
        .set(SAMPLE.STATE, State.LOADED.name())
        .where(SAMPLE.STATE.eq(State.LOADING.name()))
        .execute();
  }

  /// Whether there is still something to remove.
  boolean markRemoving() {
    return db.update(SAMPLE)
            .set(SAMPLE.STATE, State.REMOVING.name())
            .where(SAMPLE.STATE.ne(State.REMOVED.name()))
            .execute()
        == 1;
  }

  void markRemoved() {
    db.update(SAMPLE)
        .set(SAMPLE.STATE, State.REMOVED.name())
        .setNull(SAMPLE.COMMUNITY_ID)
        .setNull(SAMPLE.REVISION)
        .set(SAMPLE.ENDED_AT, clock.instant())
        .execute();
  }

  private static Sample sample(SampleRecord row) {
    return new Sample(
        State.valueOf(row.getState()),
        new PersonId(row.getAdministrator()),
        Language.of(row.getLanguage()).orElse(Language.ZH),
        Optional.ofNullable(row.getCommunityId()).map(CommunityId::new),
        row.getRevision() == null ? OptionalLong.empty() : OptionalLong.of(row.getRevision()),
        row.getBegunAt());
  }
}
