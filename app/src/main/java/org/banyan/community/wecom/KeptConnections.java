package org.banyan.community.wecom;

import static db.community.Tables.WECOM_CHANGED;
import static db.community.Tables.WECOM_CONNECTION;
import static db.community.Tables.WECOM_DAY;
import static db.community.Tables.WECOM_EVENT;
import static db.community.Tables.WECOM_OWNER_DAY;

import db.community.tables.records.WecomConnectionRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.CommunityId;
import org.banyan.community.wecom.Connection.Reading;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.settings.Seal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The connections on record, their secrets sealed.
@Repository
class KeptConnections {

  private final DSLContext db;
  private final Seal seal;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  KeptConnections(DSLContext db, Seal seal, Clock clock) {
    this.db = db;
    this.seal = seal;
    this.clock = clock;
  }

  Optional<Connection> of(CommunityId community) {
    return where(WECOM_CONNECTION.COMMUNITY_ID.eq(community.value())).stream().findFirst();
  }

  Optional<Connection> find(UUID id) {
    return where(WECOM_CONNECTION.ID.eq(id)).stream().findFirst();
  }

  /// Those that are not paused.
  List<Connection> active() {
    return where(WECOM_CONNECTION.PAUSED.isFalse());
  }

  private List<Connection> where(Condition which) {
    return db.selectFrom(WECOM_CONNECTION)
        .where(which)
        .orderBy(WECOM_CONNECTION.CREATED_AT)
        .fetch(this::connection);
  }

  void add(UUID id, CommunityId community, SetUp setUp, PersonId by) {
    db.insertInto(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.ID, id)
        .set(WECOM_CONNECTION.COMMUNITY_ID, community.value())
        .set(WECOM_CONNECTION.CORP, setUp.corp())
        .set(WECOM_CONNECTION.SECRET, seal.close(setUp.secret()))
        .set(WECOM_CONNECTION.CALLBACK_TOKEN, seal.close(setUp.token()))
        .set(WECOM_CONNECTION.CALLBACK_KEY, seal.close(setUp.key()))
        .set(WECOM_CONNECTION.BASIS, setUp.basis().kept())
        .set(WECOM_CONNECTION.BASIS_NOTE, setUp.basis().note())
        .set(WECOM_CONNECTION.PAUSED, false)
        .set(WECOM_CONNECTION.CREATED_AT, clock.instant())
        .set(WECOM_CONNECTION.CREATED_BY, by.value())
        .execute();
  }

  /// What was left empty stays as it was.
  void change(UUID id, SetUp setUp) {
    var row = db.fetchSingle(WECOM_CONNECTION, WECOM_CONNECTION.ID.eq(id));
    row.setCorp(setUp.corp());
    if (!setUp.secret().isEmpty()) {
      row.setSecret(seal.close(setUp.secret()));
    }
    if (!setUp.token().isEmpty()) {
      row.setCallbackToken(seal.close(setUp.token()));
    }
    if (!setUp.key().isEmpty()) {
      row.setCallbackKey(seal.close(setUp.key()));
    }
    row.setBasis(setUp.basis().kept());
    row.setBasisNote(setUp.basis().note());
    row.setTrouble(null);
    row.store();
  }

  /// Empty where the key is another one than they were sealed with.
  Optional<Credentials> credentials(UUID id) {
    return db.select(WECOM_CONNECTION.CORP, WECOM_CONNECTION.SECRET)
        .from(WECOM_CONNECTION)
        .where(WECOM_CONNECTION.ID.eq(id))
        .fetchOptional()
        .flatMap(
            row -> seal.open(row.value2()).map(secret -> new Credentials(row.value1(), secret)));
  }

  Optional<CallbackCipher> cipher(UUID id) {
    return db.selectFrom(WECOM_CONNECTION)
        .where(WECOM_CONNECTION.ID.eq(id))
        .fetchOptional()
        .flatMap(row ->
            seal.open(row.getCallbackToken())
                .flatMap(token ->
                    seal.open(row.getCallbackKey())
                        .filter(_ -> !token.isEmpty())
                        .filter(key -> CallbackCipher.KEY.matcher(key).matches())
                        .map(key -> new CallbackCipher(token, key, row.getCorp()))));
  }

  void pause(UUID id, boolean paused) {
    db.update(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.PAUSED, paused)
        .where(WECOM_CONNECTION.ID.eq(id))
        .execute();
  }

  void work(UUID id, @Nullable UUID work) {
    db.update(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.WORK_ID, work)
        .where(WECOM_CONNECTION.ID.eq(id))
        .execute();
  }

  void tried(UUID id, @Nullable Trouble trouble) {
    db.update(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.TRIED_AT, clock.instant())
        .set(WECOM_CONNECTION.TROUBLE, trouble == null ? null : json(trouble))
        .where(WECOM_CONNECTION.ID.eq(id))
        .execute();
  }

  void read(UUID id, Reading reading) {
    db.update(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.READ_AT, reading.at())
        .set(WECOM_CONNECTION.READ_DAY, reading.day())
        .set(WECOM_CONNECTION.READ_GROUPS, reading.groups())
        .set(WECOM_CONNECTION.READ_MEMBERS, reading.members())
        .set(WECOM_CONNECTION.READ_MISSED, reading.missed())
        .where(WECOM_CONNECTION.ID.eq(id))
        .execute();
  }

  void called(UUID id) {
    db.update(WECOM_CONNECTION)
        .set(WECOM_CONNECTION.CALLED_AT, clock.instant())
        .where(WECOM_CONNECTION.ID.eq(id))
        .execute();
  }

  /// Takes the connection away with what only it says; groups and rosters stay.
  void remove(UUID id) {
    db.deleteFrom(WECOM_CHANGED).where(WECOM_CHANGED.CONNECTION_ID.eq(id)).execute();
    db.deleteFrom(WECOM_EVENT).where(WECOM_EVENT.CONNECTION_ID.eq(id)).execute();
    db.deleteFrom(WECOM_DAY).where(WECOM_DAY.CONNECTION_ID.eq(id)).execute();
    db.deleteFrom(WECOM_OWNER_DAY).where(WECOM_OWNER_DAY.CONNECTION_ID.eq(id)).execute();
    db.deleteFrom(WECOM_CONNECTION).where(WECOM_CONNECTION.ID.eq(id)).execute();
  }

  private JSONB json(Trouble trouble) {
    return JSONB.valueOf(json.writeValueAsString(trouble));
  }

  private Connection connection(WecomConnectionRecord row) {
    return new Connection(
        row.getId(),
        new CommunityId(row.getCommunityId()),
        row.getCorp(),
        Basis.read(row.getBasis(), row.getBasisNote()),
        row.getPaused(),
        Optional.ofNullable(row.getWorkId()),
        Optional.ofNullable(row.getTriedAt()),
        Optional.ofNullable(row.getReadAt())
            .map(at ->
                new Reading(
                    at,
                    row.getReadDay(),
                    row.getReadGroups(),
                    row.getReadMembers(),
                    row.getReadMissed())),
        Optional.ofNullable(row.getTrouble())
            .map(trouble -> json.readValue(trouble.data(), Trouble.class)),
        Optional.ofNullable(row.getCalledAt()));
  }
}
