package org.banyan.community;

import static db.community.Tables.CHANNEL;
import static db.community.Tables.OFFICIAL_CHANNEL;
import static db.community.Tables.OFFICIAL_ENTRY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.official.OfficialMember;
import org.banyan.community.official.Way;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The channels that the interface of a platform shows, and how everybody in them came in.
@Repository
class OfficialEntries {

  private final DSLContext db;
  private final Clock clock;

  OfficialEntries(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A channel with its group, and the name that its platform gave it last.
  record Shown(int channel, GroupId group, Optional<String> name) {}

  Optional<Shown> find(CommunityId community, String platform, String key) {
    return db.select(CHANNEL.ID, CHANNEL.GROUP_ID, OFFICIAL_CHANNEL.NAME)
        .from(CHANNEL)
        .leftJoin(OFFICIAL_CHANNEL)
        .on(OFFICIAL_CHANNEL.CHANNEL_ID.eq(CHANNEL.ID))
        .where(CHANNEL.COMMUNITY_ID.eq(community.value()))
        .and(CHANNEL.PLATFORM.eq(platform))
        .and(CHANNEL.KEY.eq(key))
        .fetchOptional(row ->
            new Shown(row.value1(), new GroupId(row.value2()), Optional.ofNullable(row.value3())));
  }

  Shown add(CommunityId community, String platform, String key, GroupId group) {
    var id =
        db.insertInto(CHANNEL)
            .set(CHANNEL.COMMUNITY_ID, community.value())
            .set(CHANNEL.PLATFORM, platform)
            .set(CHANNEL.KEY, key)
            .set(CHANNEL.GROUP_ID, group.value())
            .returningResult(CHANNEL.ID)
            .fetchSingle()
            .value1();
    return new Shown(id, group, Optional.empty());
  }

  boolean hasChannel(GroupId group, String platform) {
    return db.fetchExists(
        CHANNEL, CHANNEL.GROUP_ID.eq(group.value()).and(CHANNEL.PLATFORM.eq(platform)));
  }

  void show(int channel, OfficialGroup group, String name) {
    var now = clock.instant();
    db.insertInto(OFFICIAL_CHANNEL)
        .set(OFFICIAL_CHANNEL.CHANNEL_ID, channel)
        .set(OFFICIAL_CHANNEL.NAME, name)
        .set(OFFICIAL_CHANNEL.BEGUN_AT, group.begun().orElse(null))
        .set(OFFICIAL_CHANNEL.READ_AT, now)
        .onConflict(OFFICIAL_CHANNEL.CHANNEL_ID)
        .doUpdate()
        .set(OFFICIAL_CHANNEL.NAME, name)
        .set(OFFICIAL_CHANNEL.READ_AT, now)
        .setNull(OFFICIAL_CHANNEL.GONE_AT)
        .execute();
  }

  /// Who is in the channel now, in place of whoever was; the ids are those of all accounts named.
  void enter(int channel, OfficialGroup group, Map<String, Long> ids) {
    db.deleteFrom(OFFICIAL_ENTRY).where(OFFICIAL_ENTRY.CHANNEL_ID.eq(channel)).execute();
    var members = group.members();
    db.execute(
        """
        insert into community.official_entry
          (channel_id, identity_id, colleague, owner, admin, joined_at, way, inviter_id)
        select ?, * from unnest(
          ?::bigint[], ?::boolean[], ?::boolean[], ?::boolean[], ?::timestamptz[], ?::text[],
          ?::bigint[])
        """,
        channel,
        each(members, new Long[0], member -> ids.get(member.account())),
        each(members, new Boolean[0], OfficialMember::colleague),
        each(members, new Boolean[0], group::isOwner),
        each(members, new Boolean[0], group::isAdmin),
        each(
            members,
            new OffsetDateTime[0],
            member -> member.joined().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)),
        each(members, new String[0], member -> member.way().map(Way::tag).orElse(null)),
        each(members, new Long[0], member -> member.inviter().map(ids::get).orElse(null)));
  }

  private static <T> @Nullable T[] each(
      List<OfficialMember> members,
      @Nullable T[] none,
      Function<OfficialMember, @Nullable T> read) {
    var all = Arrays.copyOf(none, members.size());
    for (var at = 0; at < all.length; at++) {
      all[at] = read.apply(members.get(at));
    }
    return all;
  }

  /// What a list says against the last one of its channel.
  sealed interface Said {

    /// The same on the same day.
    record Again() implements Said {}

    /// The same as on that day before.
    record Still(LocalDate since) implements Said {}

    record News() implements Said {}
  }

  /// What a list says against the last one; it is remembered. Of a channel that was never shown
  /// there is nothing to say.
  Said said(int channel, LocalDate day, String listed) {
    var before =
        db.select(OFFICIAL_CHANNEL.LISTED_ON, OFFICIAL_CHANNEL.LISTED)
            .from(OFFICIAL_CHANNEL)
            .where(OFFICIAL_CHANNEL.CHANNEL_ID.eq(channel))
            .forUpdate()
            .fetchOptional();
    return before.map(last -> said(channel, day, listed, last)).orElseGet(Said.Again::new);
  }

  private Said said(int channel, LocalDate day, String listed, Record2<LocalDate, String> before) {
    var isSame = listed.equals(before.value2());
    if (isSame && day.equals(before.value1())) {
      return new Said.Again();
    }
    db.update(OFFICIAL_CHANNEL)
        .set(OFFICIAL_CHANNEL.LISTED_ON, day)
        .set(OFFICIAL_CHANNEL.LISTED, listed)
        .where(OFFICIAL_CHANNEL.CHANNEL_ID.eq(channel))
        .execute();
    return isSame && before.value1().isBefore(day)
        ? new Said.Still(before.value1())
        : new Said.News();
  }

  /// The channels of a platform that are not among these are shown no more.
  void gone(CommunityId community, String platform, Collection<String> shown) {
    db.execute(
        """
        update community.official_channel as official set gone_at = ?::timestamptz
        from community.channel as channel
        where channel.id = official.channel_id and channel.community_id = ?
          and channel.platform = ? and official.gone_at is null
          and not channel.key = any (?::text[])
        """,
        clock.instant().atOffset(ZoneOffset.UTC),
        community.value(),
        platform,
        shown.toArray(String[]::new));
  }

  void gone(int channel) {
    db.update(OFFICIAL_CHANNEL)
        .set(OFFICIAL_CHANNEL.GONE_AT, clock.instant())
        .where(OFFICIAL_CHANNEL.CHANNEL_ID.eq(channel))
        .and(OFFICIAL_CHANNEL.GONE_AT.isNull())
        .execute();
  }
}
