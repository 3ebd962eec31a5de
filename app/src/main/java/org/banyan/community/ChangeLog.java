package org.banyan.community;

import static db.community.Tables.GROUP_CHANGE;

import db.community.tables.records.GroupChangeRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How groups stood before and after each change that was made by hand.
@Repository
class ChangeLog {

  private static final TypeReference<List<GroupState>> STATES = new TypeReference<>() {};

  private final DSLContext db;
  private final Clock clock;
  private final JsonMapper json;

  ChangeLog(DSLContext db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /// A change that can be undone.
  record Made(UUID id, String action, List<GroupState> before, List<GroupState> after) {}

  UUID add(
      CommunityId community,
      String action,
      List<GroupState> before,
      List<GroupState> after,
      PersonId by) {
    var id = Ids.next();
    db.insertInto(GROUP_CHANGE)
        .set(GROUP_CHANGE.ID, id)
        .set(GROUP_CHANGE.COMMUNITY_ID, community.value())
        .set(GROUP_CHANGE.ACTION, action)
        .set(
            GROUP_CHANGE.GROUPS,
            after.stream().map(state -> state.group().id().value()).toArray(UUID[]::new))
        .set(GROUP_CHANGE.BEFORE, written(before))
        .set(GROUP_CHANGE.AFTER, written(after))
        .set(GROUP_CHANGE.MADE_BY, by.value())
        .set(GROUP_CHANGE.MADE_AT, clock.instant())
        .execute();
    return id;
  }

  /// The change, unless it has been undone already.
  Optional<Made> hold(CommunityId community, UUID id) {
    return db.selectFrom(GROUP_CHANGE)
        .where(GROUP_CHANGE.ID.eq(id))
        .and(GROUP_CHANGE.COMMUNITY_ID.eq(community.value()))
        .and(GROUP_CHANGE.UNDONE_AT.isNull())
        .forUpdate()
        .fetchOptional(this::made);
  }

  void markUndone(UUID id) {
    db.update(GROUP_CHANGE)
        .set(GROUP_CHANGE.UNDONE_AT, clock.instant())
        .where(GROUP_CHANGE.ID.eq(id))
        .execute();
  }

  private Made made(GroupChangeRecord row) {
    return new Made(row.getId(), row.getAction(), read(row.getBefore()), read(row.getAfter()));
  }

  private JSONB written(List<GroupState> states) {
    return JSONB.valueOf(json.writeValueAsString(states));
  }

  private List<GroupState> read(JSONB states) {
    return json.readValue(states.data(), STATES);
  }
}
