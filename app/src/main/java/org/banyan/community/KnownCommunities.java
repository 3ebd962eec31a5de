package org.banyan.community;

import static db.community.tables.Community.COMMUNITY_;

import db.community.tables.records.CommunityRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.access.Scope;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// The communities on record.
@Repository
class KnownCommunities {

  private final DSLContext db;

  KnownCommunities(DSLContext db) {
    this.db = db;
  }

  boolean add(Community community, Instant now) {
    return db.insertInto(COMMUNITY_)
            .set(COMMUNITY_.ID, community.id().value())
            .set(COMMUNITY_.NAME, community.name())
            .set(COMMUNITY_.ZONE, community.zone().getId())
            .set(COMMUNITY_.TEXT_KEPT, community.keepsText())
            .set(COMMUNITY_.VERSION, community.version())
            .set(COMMUNITY_.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void remove(CommunityId id) {
    db.deleteFrom(COMMUNITY_).where(COMMUNITY_.ID.eq(id.value())).execute();
  }

  List<Community> all() {
    return db.selectFrom(COMMUNITY_)
        .orderBy(COMMUNITY_.CREATED_AT, COMMUNITY_.ID)
        .fetch(KnownCommunities::community);
  }

  /// Those of which the reach covers at least a part.
  List<Community> within(Set<Scope> reach) {
    return db.selectFrom(COMMUNITY_)
        .where(new Covered(reach).communities())
        .orderBy(COMMUNITY_.CREATED_AT, COMMUNITY_.ID)
        .fetch(KnownCommunities::community);
  }

  boolean isWithin(CommunityId id, Set<Scope> reach) {
    return db.fetchExists(
        COMMUNITY_, COMMUNITY_.ID.eq(id.value()).and(new Covered(reach).communities()));
  }

  Optional<Community> find(CommunityId id) {
    return db.selectFrom(COMMUNITY_)
        .where(COMMUNITY_.ID.eq(id.value()))
        .fetchOptional(KnownCommunities::community);
  }

  Optional<Community> named(String name) {
    return db.selectFrom(COMMUNITY_)
        .where(DSL.lower(COMMUNITY_.NAME).eq(DSL.lower(name)))
        .fetchOptional(KnownCommunities::community);
  }

  /// Keeps every change of the same record waiting until this transaction ends.
  void hold(CommunityId id) {
    db.select(COMMUNITY_.ID)
        .from(COMMUNITY_)
        .where(COMMUNITY_.ID.eq(id.value()))
        .forUpdate()
        .fetch();
  }

  void keepText(CommunityId id, boolean kept) {
    db.update(COMMUNITY_)
        .set(COMMUNITY_.TEXT_KEPT, kept)
        .where(COMMUNITY_.ID.eq(id.value()))
        .execute();
  }

  /// Keeps every other change of the same record waiting until this transaction ends, and counts
  /// the change.
  long change(CommunityId id) {
    return db.update(COMMUNITY_)
        .set(COMMUNITY_.VERSION, COMMUNITY_.VERSION.plus(1))
        .where(COMMUNITY_.ID.eq(id.value()))
        .returningResult(COMMUNITY_.VERSION)
        .fetchSingle()
        .value1();
  }

  private static Community community(CommunityRecord row) {
    return new Community(
        new CommunityId(row.getId()),
        row.getName(),
        ZoneId.of(row.getZone()),
        row.getTextKept(),
        row.getVersion());
  }
}
