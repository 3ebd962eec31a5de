package org.banyan.community.live;

import static db.community.Tables.FOLDER_FILE;
import static db.community.Tables.LIVE_EVENT;
import static db.community.Tables.LIVE_REFUSAL;
import static db.community.Tables.LIVE_SOURCE;
import static db.community.Tables.MAILBOX_PLACE;

import db.community.tables.records.LiveSourceRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.CommunityId;
import org.banyan.community.reading.Problem;
import org.banyan.platform.access.PersonId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The live sources on record, with what became of what they sent. Secrets come and go sealed.
@Repository
class SourceRows {

  private static final String ACTIVE = "active";
  private static final String PAUSED = "paused";

  private final DSLContext db;
  private final JsonMapper json;

  SourceRows(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// A source that begins.
  record Fresh(
      UUID id,
      CommunityId community,
      LiveKind kind,
      String name,
      Basis basis,
      @Nullable String secret,
      @Nullable String connection,
      boolean atOnce,
      PersonId by,
      Instant at) {}

  void add(Fresh source) {
    db.insertInto(LIVE_SOURCE)
        .set(LIVE_SOURCE.ID, source.id())
        .set(LIVE_SOURCE.COMMUNITY_ID, source.community().value())
        .set(LIVE_SOURCE.KIND, source.kind().tag())
        .set(LIVE_SOURCE.NAME, source.name())
        .set(LIVE_SOURCE.BASIS, source.basis().kept())
        .set(LIVE_SOURCE.BASIS_NOTE, source.basis().note())
        .set(LIVE_SOURCE.STATE, ACTIVE)
        .set(LIVE_SOURCE.SECRET, source.secret())
        .set(LIVE_SOURCE.CONNECTION, source.connection())
        .set(LIVE_SOURCE.AT_ONCE, source.atOnce())
        .set(LIVE_SOURCE.ACCEPTED, 0L)
        .set(LIVE_SOURCE.DUPLICATE, 0L)
        .set(LIVE_SOURCE.MADE_BY, source.by().value())
        .set(LIVE_SOURCE.MADE_AT, source.at())
        .execute();
  }

  /// A source with what it signs with, still sealed.
  record Sealed(
      LiveSource source,
      Optional<String> secret,
      Optional<String> before,
      Optional<String> connection,
      PersonId by) {}

  Optional<Sealed> find(UUID id) {
    return db.selectFrom(LIVE_SOURCE)
        .where(LIVE_SOURCE.ID.eq(id))
        .fetchOptional(row -> sealed(row, List.of()));
  }

  List<Sealed> of(LiveKind kind) {
    return db.selectFrom(LIVE_SOURCE)
        .where(LIVE_SOURCE.KIND.eq(kind.tag()))
        .and(LIVE_SOURCE.STATE.eq(ACTIVE))
        .orderBy(LIVE_SOURCE.MADE_AT)
        .fetch(row -> sealed(row, List.of()));
  }

  List<LiveSource> of(CommunityId community) {
    var rows =
        db.selectFrom(LIVE_SOURCE)
            .where(LIVE_SOURCE.COMMUNITY_ID.eq(community.value()))
            .orderBy(LIVE_SOURCE.MADE_AT, LIVE_SOURCE.ID)
            .fetch();
    var refusals = refusals(rows.map(LiveSourceRecord::getId));
    return rows.map(row -> sealed(row, refusals.getOrDefault(row.getId(), List.of())).source());
  }

  boolean isNamed(LiveKind kind, String name) {
    return db.fetchExists(
        LIVE_SOURCE, LIVE_SOURCE.KIND.eq(kind.tag()).and(LIVE_SOURCE.NAME.eq(name)));
  }

  int count(CommunityId community) {
    return db.fetchCount(LIVE_SOURCE, LIVE_SOURCE.COMMUNITY_ID.eq(community.value()));
  }

  private Map<UUID, List<Refusal>> refusals(Collection<UUID> sources) {
    return db.selectFrom(LIVE_REFUSAL)
        .where(LIVE_REFUSAL.SOURCE_ID.in(sources))
        .orderBy(LIVE_REFUSAL.OCCURRENCES.desc())
        .fetchGroups(
            LIVE_REFUSAL.SOURCE_ID,
            row ->
                new Refusal(
                    row.getReason(),
                    row.getOccurrences(),
                    json.readValue(row.getSample().data(), Problem.class),
                    row.getLastAt()));
  }

  void rotate(UUID id, String secret, Instant until) {
    db.update(LIVE_SOURCE)
        .set(LIVE_SOURCE.SECRET_BEFORE, LIVE_SOURCE.SECRET)
        .set(LIVE_SOURCE.BEFORE_UNTIL, until)
        .set(LIVE_SOURCE.SECRET, secret)
        .where(LIVE_SOURCE.ID.eq(id))
        .execute();
  }

  /// Changes a source unless its connection has become another one meanwhile; a mailbox that lies
  /// elsewhere from now on is read from its beginning.
  boolean change(
      Sealed source, LiveChange change, @Nullable String connection, boolean isElsewhere) {
    var id = source.source().id();
    var update =
        db.update(LIVE_SOURCE)
            .set(LIVE_SOURCE.NAME, change.name())
            .set(LIVE_SOURCE.BASIS, change.basis().kept())
            .set(LIVE_SOURCE.BASIS_NOTE, change.basis().note())
            .set(LIVE_SOURCE.AT_ONCE, change.atOnce());
    if (connection != null) {
      update = update.set(LIVE_SOURCE.CONNECTION, connection).setNull(LIVE_SOURCE.TROUBLE);
    }
    var isChanged =
        update
                .where(LIVE_SOURCE.ID.eq(id))
                .and(LIVE_SOURCE.CONNECTION.isNotDistinctFrom(source.connection().orElse(null)))
                .execute()
            == 1;
    if (isChanged && isElsewhere) {
      db.deleteFrom(MAILBOX_PLACE).where(MAILBOX_PLACE.SOURCE_ID.eq(id)).execute();
    }
    return isChanged;
  }

  void pause(UUID id, boolean paused) {
    db.update(LIVE_SOURCE)
        .set(LIVE_SOURCE.STATE, paused ? PAUSED : ACTIVE)
        .where(LIVE_SOURCE.ID.eq(id))
        .execute();
  }

  void remove(UUID id) {
    db.deleteFrom(LIVE_EVENT).where(LIVE_EVENT.SOURCE_ID.eq(id)).execute();
    db.deleteFrom(LIVE_REFUSAL).where(LIVE_REFUSAL.SOURCE_ID.eq(id)).execute();
    db.deleteFrom(MAILBOX_PLACE).where(MAILBOX_PLACE.SOURCE_ID.eq(id)).execute();
    db.deleteFrom(FOLDER_FILE).where(FOLDER_FILE.SOURCE_ID.eq(id)).execute();
    db.deleteFrom(LIVE_SOURCE).where(LIVE_SOURCE.ID.eq(id)).execute();
  }

  void count(UUID id, long accepted, long duplicate, @Nullable Instant last) {
    db.update(LIVE_SOURCE)
        .set(LIVE_SOURCE.ACCEPTED, LIVE_SOURCE.ACCEPTED.plus(accepted))
        .set(LIVE_SOURCE.DUPLICATE, LIVE_SOURCE.DUPLICATE.plus(duplicate))
        .set(
            LIVE_SOURCE.LAST_EVENT_AT,
            DSL.coalesce(DSL.val(last, LIVE_SOURCE.LAST_EVENT_AT), LIVE_SOURCE.LAST_EVENT_AT))
        .where(LIVE_SOURCE.ID.eq(id))
        .execute();
  }

  /// Counts refusals of a source, if it is still there.
  void refuse(UUID id, Refusal refusal) {
    db.execute(
        """
        insert into community.live_refusal (source_id, reason, occurrences, sample, last_at)
        select id, ?, ?, ?::jsonb, ?::timestamptz from community.live_source where id = ?
        on conflict (source_id, reason) do update set
          occurrences = live_refusal.occurrences + excluded.occurrences,
          sample = excluded.sample, last_at = excluded.last_at
        """,
        refusal.reason(),
        refusal.occurrences(),
        json.writeValueAsString(refusal.sample()),
        refusal.lastAt().atOffset(ZoneOffset.UTC),
        id);
  }

  void looked(UUID id, @Nullable Problem trouble, Instant at) {
    db.update(LIVE_SOURCE)
        .set(
            LIVE_SOURCE.TROUBLE,
            trouble == null ? null : JSONB.valueOf(json.writeValueAsString(trouble)))
        .set(LIVE_SOURCE.LOOKED_AT, at)
        .where(LIVE_SOURCE.ID.eq(id))
        .execute();
  }

  private Sealed sealed(LiveSourceRecord row, List<Refusal> refusals) {
    var refused = refusals.stream().mapToLong(Refusal::occurrences).sum();
    var source =
        new LiveSource(
            row.getId(),
            new CommunityId(row.getCommunityId()),
            LiveKind.of(row.getKind()).orElseThrow(),
            row.getName(),
            Basis.read(row.getBasis(), row.getBasisNote()),
            row.getState().equals(PAUSED),
            new LiveSource.Counts(row.getAccepted(), row.getDuplicate(), refused),
            Optional.ofNullable(row.getLastEventAt()),
            Optional.ofNullable(row.getBeforeUntil()),
            row.getAtOnce(),
            Optional.ofNullable(row.getTrouble())
                .map(trouble -> json.readValue(trouble.data(), Problem.class)),
            Optional.ofNullable(row.getLookedAt()),
            refusals);
    return new Sealed(
        source,
        Optional.ofNullable(row.getSecret()),
        Optional.ofNullable(row.getSecretBefore()),
        Optional.ofNullable(row.getConnection()),
        new PersonId(row.getMadeBy()));
  }
}
