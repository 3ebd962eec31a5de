package org.banyan.community;

import static db.community.Tables.BATCH;
import static db.community.Tables.CHANNEL;
import static db.community.Tables.CHANNEL_SIGHTING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The channels that imports have shown, each of them a group.
@Repository
class Channels {

  private final DSLContext db;
  private final Groups groups;

  Channels(DSLContext db, Groups groups) {
    this.db = db;
    this.groups = groups;
  }

  /// The ids of these channels in their order; an unknown one becomes the group of its name.
  List<Long> resolve(CommunityId community, String platform, Map<String, String> names) {
    var ids = new ArrayList<Long>();
    names.forEach((key, name) ->
        ids.add(
            db.select(CHANNEL.ID)
                .from(CHANNEL)
                .where(CHANNEL.COMMUNITY_ID.eq(community.value()))
                .and(CHANNEL.PLATFORM.eq(platform))
                .and(CHANNEL.KEY.eq(key))
                .fetchOptional(CHANNEL.ID)
                .orElseGet(() -> add(community, platform, key, name))
                .longValue()));
    return ids;
  }

  private Integer add(CommunityId community, String platform, String key, String name) {
    return db.insertInto(CHANNEL)
        .set(CHANNEL.COMMUNITY_ID, community.value())
        .set(CHANNEL.PLATFORM, platform)
        .set(CHANNEL.KEY, key)
        .set(CHANNEL.GROUP_ID, groups.forChannel(community, name).value())
        .returningResult(CHANNEL.ID)
        .fetchSingle()
        .value1();
  }

  Map<Integer, GroupId> groups(CommunityId community) {
    return groups(CHANNEL.COMMUNITY_ID.eq(community.value()));
  }

  /// The groups of these channels.
  Map<Integer, GroupId> groups(Collection<Integer> channels) {
    return groups(CHANNEL.ID.in(channels));
  }

  /// The same of every channel of these groups.
  Map<Integer, GroupId> siblings(Collection<GroupId> of) {
    return groups(CHANNEL.GROUP_ID.in(of.stream().map(GroupId::value).toList()));
  }

  private Map<Integer, GroupId> groups(Condition which) {
    return db.select(CHANNEL.ID, CHANNEL.GROUP_ID)
        .from(CHANNEL)
        .where(which)
        .fetchMap(CHANNEL.ID, row -> new GroupId(row.value2()));
  }

  /// What a batch calls its channels. Where it gives no other name than the key, they are called
  /// what they were called before.
  void sight(BatchId batch, List<Long> ids, Map<String, String> names) {
    db.execute(
        """
        insert into community.channel_sighting (batch_id, channel_id, name)
        select ?, seen.id, coalesce(
          (select before.name from community.channel_sighting before
            join community.batch on batch.id = before.batch_id
            where before.channel_id = seen.id and seen.name = seen.key
            order by batch.number desc limit 1),
          seen.name)
        from unnest(?::integer[], ?::text[], ?::text[]) as seen (id, key, name)
        on conflict (channel_id, batch_id) do update
        set name = excluded.name
        """,
        batch.value(),
        ids.stream().map(Long::intValue).toArray(Integer[]::new),
        names.keySet().toArray(String[]::new),
        names.values().toArray(String[]::new));
  }

  /// How the platform knows its channels.
  Map<Integer, Known> known(CommunityId community) {
    return db.select(CHANNEL.ID, CHANNEL.PLATFORM, CHANNEL.KEY)
        .from(CHANNEL)
        .where(CHANNEL.COMMUNITY_ID.eq(community.value()))
        .fetchMap(CHANNEL.ID, row -> new Known(row.value2(), row.value3()));
  }

  /// A channel on its platform.
  record Known(String platform, String key) {}

  /// The channels that a live batch shows, by the name that the latest one gives.
  List<ChannelName> names(CommunityId community) {
    return db.select(CHANNEL.ID, CHANNEL_SIGHTING.NAME, CHANNEL.GROUP_ID)
        .distinctOn(CHANNEL.ID)
        .from(CHANNEL_SIGHTING)
        .join(BATCH)
        .on(BATCH.ID.eq(CHANNEL_SIGHTING.BATCH_ID))
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(CHANNEL_SIGHTING.CHANNEL_ID))
        .where(CHANNEL.COMMUNITY_ID.eq(community.value()))
        .and(BATCH.STATE.eq(Batch.State.LIVE.tag()))
        .orderBy(CHANNEL.ID, BATCH.NUMBER.desc())
        .fetch(row -> new ChannelName(row.value1(), row.value2(), new GroupId(row.value3())));
  }
}
