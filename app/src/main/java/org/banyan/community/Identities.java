package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.SIGHTING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.reading.Author;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Who is known in the communities, as their platforms name them.
@Repository
class Identities {

  private static final int PORTION = 10_000;

  private final DSLContext db;

  Identities(DSLContext db) {
    this.db = db;
  }

  /// The ids of these keys in their order; unknown ones are added.
  List<Long> resolve(CommunityId community, String platform, List<String> keys) {
    var ids = new ArrayList<Long>(keys.size());
    for (var from = 0; from < keys.size(); from += PORTION) {
      var portion = keys.subList(from, Math.min(keys.size(), from + PORTION));
      var known = known(community, platform, portion);
      portion.forEach(key -> ids.add(known.get(key)));
    }
    return ids;
  }

  private Map<String, Long> known(CommunityId community, String platform, List<String> keys) {
    var wanted = keys.toArray(String[]::new);
    db.execute(
        """
        insert into community.identity (community_id, platform, key)
        select ?, ?, key from unnest(?::text[]) as key order by key
        on conflict do nothing
        """,
        community.value(),
        platform,
        wanted);
    return db.select(IDENTITY.KEY, IDENTITY.ID)
        .from(IDENTITY)
        .where(IDENTITY.COMMUNITY_ID.eq(community.value()))
        .and(IDENTITY.PLATFORM.eq(platform))
        .and(IDENTITY.KEY.eq(DSL.any(wanted)))
        .fetchMap(IDENTITY.KEY, IDENTITY.ID);
  }

  /// Writes down what a batch says of its authors.
  void sight(BatchId batch, List<Long> ids, List<Author> authors) {
    for (var from = 0; from < ids.size(); from += PORTION) {
      var to = Math.min(ids.size(), from + PORTION);
      var portion = authors.subList(from, to);
      db.execute(
          """
          insert into community.sighting (batch_id, identity_id, name, bot)
          select ?, * from unnest(?::bigint[], ?::text[], ?::boolean[])
          on conflict (identity_id, batch_id) do update
          set name = coalesce(excluded.name, sighting.name), bot = excluded.bot
          """,
          batch.value(),
          ids.subList(from, to).toArray(Long[]::new),
          portion.stream().map(author -> author.name().orElse(null)).toArray(String[]::new),
          portion.stream().map(Author::bot).toArray(Boolean[]::new));
    }
  }

  /// Everybody whom a live batch shows, by the name that the latest one gives.
  List<Member> members(CommunityId community) {
    return db.select(IDENTITY.ID, IDENTITY.KEY, SIGHTING.NAME, SIGHTING.BOT)
        .distinctOn(IDENTITY.ID)
        .from(SIGHTING)
        .join(BATCH)
        .on(BATCH.ID.eq(SIGHTING.BATCH_ID))
        .join(IDENTITY)
        .on(IDENTITY.ID.eq(SIGHTING.IDENTITY_ID))
        .where(BATCH.COMMUNITY_ID.eq(community.value()))
        .and(BATCH.STATE.eq(Batch.State.LIVE.tag()))
        .orderBy(IDENTITY.ID, SIGHTING.NAME.isNull(), BATCH.NUMBER.desc())
        .fetch(row ->
            new Member(
                row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4()));
  }

  Map<Long, String> keys(Collection<Long> ids) {
    return new HashMap<>(
        db.select(IDENTITY.ID, IDENTITY.KEY)
            .from(IDENTITY)
            .where(IDENTITY.ID.in(ids))
            .fetchMap(IDENTITY.ID, IDENTITY.KEY));
  }
}
