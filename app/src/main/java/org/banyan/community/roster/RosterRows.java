package org.banyan.community.roster;

import static db.community.Tables.BATCH;
import static db.community.Tables.IDENTITY;
import static db.community.Tables.ROSTER;
import static db.community.Tables.ROSTER_ENTRY;
import static db.community.Tables.SIGHTING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.reading.Standing;
import org.banyan.community.roster.RosterBook.Named;
import org.banyan.community.roster.RosterBook.Owner;
import org.banyan.community.roster.RosterBook.Seen;
import org.banyan.community.roster.RosterBook.Spot;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The rows of the dated lists.
@Repository
class RosterRows {

  private static final String DAYS =
      """
      days as (
        select channel_id, platform, day,
          lag(day) over (partition by channel_id, platform order by day) as before
        from (
          select distinct channel_id, platform, day
          from community.roster join community.batch on batch.id = batch_id
          where channel_id = any(?::integer[]) and state = 'live') as listed)
      """;

  private static final String PRESENT =
      """
      select identity_id from community.roster as there
        join community.batch on batch.id = there.batch_id and state = 'live'
        join community.roster_entry on roster_id = coalesce(there.same_as, there.id)
      where there.channel_id = days.channel_id and there.platform = days.platform
        and there.day = days.%s
      """;

  private final DSLContext db;

  RosterRows(DSLContext db) {
    this.db = db;
  }

  void add(UUID community, UUID batch, String platform, Roll roll) {
    var fingerprint = Fingerprint.of(roll);
    var same = same(community, platform, roll, fingerprint);
    var id =
        db.insertInto(ROSTER)
            .set(ROSTER.BATCH_ID, batch)
            .set(ROSTER.COMMUNITY_ID, community)
            .set(ROSTER.PLATFORM, platform)
            .set(ROSTER.CHANNEL_ID, roll.channel().orElse(null))
            .set(ROSTER.DAY, roll.day())
            .set(ROSTER.SAME_AS, same.orElse(null))
            .set(ROSTER.FINGERPRINT, fingerprint)
            .returningResult(ROSTER.ID)
            .fetchSingle()
            .value1();
    if (same.isEmpty()) {
      entries(id, roll.entries());
    }
  }

  List<Integer> extend(
      Map<Integer, LocalDate> since,
      LocalDate day,
      String format,
      @Nullable String basis,
      String note) {
    var channels = List.copyOf(since.keySet());
    return db.fetch(
            """
            insert into community.roster
              (batch_id, community_id, platform, channel_id, day, same_as, fingerprint)
            select distinct on (listed.channel_id) listed.batch_id, listed.community_id,
              listed.platform, listed.channel_id, ?::date, coalesce(listed.same_as, listed.id),
              listed.fingerprint
            from unnest(?::integer[], ?::date[]) as wanted (channel, day)
              join community.roster as listed
                on listed.channel_id = wanted.channel and listed.day = wanted.day
              join community.batch on batch.id = listed.batch_id
            where state = 'live' and format = ? and basis is not distinct from ?
              and basis_note = ?
            order by listed.channel_id, listed.id desc
            returning channel_id
            """,
            day,
            channels.toArray(Integer[]::new),
            channels.stream().map(since::get).toArray(LocalDate[]::new),
            format,
            basis,
            note)
        .map(row -> row.get(0, Integer.class));
  }

  private Optional<Long> same(UUID community, String platform, Roll roll, String fingerprint) {
    return db.select(ROSTER.ID)
        .from(ROSTER)
        .where(ROSTER.COMMUNITY_ID.eq(community))
        .and(ROSTER.PLATFORM.eq(platform))
        .and(ROSTER.CHANNEL_ID.isNotDistinctFrom(roll.channel().orElse(null)))
        .and(ROSTER.SAME_AS.isNull())
        .and(ROSTER.FINGERPRINT.eq(fingerprint))
        .orderBy(ROSTER.ID.desc())
        .limit(1)
        .fetchOptional(ROSTER.ID);
  }

  private void entries(long roster, List<Roll.Entry> entries) {
    db.execute(
        """
        insert into community.roster_entry (roster_id, identity_id, standing, joined_at, seen_at)
        select ?, * from unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[])
        """,
        roster,
        entries.stream().map(Roll.Entry::identity).toArray(Long[]::new),
        entries.stream().map(entry -> entry.standing().tag()).toArray(String[]::new),
        entries.stream().map(entry -> at(entry.joined())).toArray(OffsetDateTime[]::new),
        entries.stream().map(entry -> at(entry.seen())).toArray(OffsetDateTime[]::new));
  }

  private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
    return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  List<Seen> seen(UUID community, String platform, Collection<LocalDate> days) {
    return db.fetch(
            """
            select distinct coalesce(channel.key, ''), day, identity.key
            from community.roster
            join community.batch on batch.id = roster.batch_id and state = 'live'
            join community.roster_entry on roster_id = coalesce(same_as, roster.id)
            join community.identity on identity.id = identity_id
            left join community.channel on channel.id = channel_id
            where roster.community_id = ? and roster.platform = ? and day = any(?::date[])
            """,
            community,
            platform,
            days.toArray(LocalDate[]::new))
        .map(row ->
            new Seen(
                row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, String.class)));
  }

  /// The days of which there are live lists of these channels.
  List<Named> listed(UUID community, String platform, Collection<String> channels) {
    return db.fetch(
            """
            select distinct channel.key, day
            from community.roster
            join community.batch on batch.id = roster.batch_id and state = 'live'
            join community.channel on channel.id = channel_id
            where roster.community_id = ? and roster.platform = ? and channel.key = any(?::text[])
            """,
            community,
            platform,
            channels.toArray(String[]::new))
        .map(row -> new Named(row.get(0, String.class), row.get(1, LocalDate.class)));
  }

  List<Seen> seen(UUID community, String platform, Set<Named> lists) {
    return db.fetch(
            """
            select distinct channel.key, roster.day, identity.key
            from unnest(?::text[], ?::date[]) as wanted (channel, day)
            join community.channel on channel.key = wanted.channel
            join community.roster on channel_id = channel.id and roster.day = wanted.day
            join community.batch on batch.id = roster.batch_id and state = 'live'
            join community.roster_entry on roster_id = coalesce(same_as, roster.id)
            join community.identity on identity.id = identity_id
            where roster.community_id = ? and roster.platform = ?
            """,
            lists.stream().map(Named::channel).toArray(String[]::new),
            lists.stream().map(Named::day).toArray(LocalDate[]::new),
            community,
            platform)
        .map(row ->
            new Seen(
                row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, String.class)));
  }

  List<Spot> spots(UUID batch) {
    return db.selectDistinct(ROSTER.CHANNEL_ID, ROSTER.DAY)
        .from(ROSTER)
        .where(ROSTER.BATCH_ID.eq(batch))
        .and(ROSTER.CHANNEL_ID.isNotNull())
        .fetch(row -> new Spot(row.value1(), row.value2()));
  }

  List<RollDay> days(Collection<Spot> around) {
    var channels = around.stream().map(Spot::channel).toArray(Integer[]::new);
    var now = PRESENT.formatted("day");
    var before = PRESENT.formatted("before");
    return db.fetch(
            """
            with %s
            select channel_id, platform, day, before,
              (select count(distinct identity_id) from (%s) as there)::integer,
              (select count(*) from (%s except %s) as came)::integer,
              (select count(*) from (%s except %s) as went)::integer
            from days where exists (
              select 1 from unnest(?::integer[], ?::date[]) as spot (channel, changed)
              where channel = channel_id and day >= changed
                and (before is null or before <= changed))
            order by channel_id, platform, day
            """
                .formatted(DAYS, now, now, before, before, now),
            channels,
            channels,
            around.stream().map(Spot::day).toArray(LocalDate[]::new))
        .map(row ->
            new RollDay(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, LocalDate.class),
                Optional.ofNullable(row.get(3, LocalDate.class))
                    .map(day ->
                        new RollDay.Since(
                            day, row.get(5, Integer.class), row.get(6, Integer.class))),
                row.get(4, Integer.class)));
  }

  List<Move> moves(int channel) {
    var now = PRESENT.formatted("day");
    var before = PRESENT.formatted("before");
    return db.fetch(
            """
            with %s
            select identity_id, 'JOINED', before, day from days
              cross join lateral (%s except %s) as came where before is not null
            union all
            select identity_id, 'LEFT', before, day from days
              cross join lateral (%s except %s) as went where before is not null
            order by 4, 2, 1
            """
                .formatted(DAYS, now, before, before, now),
            new Object[] {new Integer[] {channel}})
        .map(row ->
            new Move(
                row.get(0, Long.class),
                Move.Kind.valueOf(row.get(1, String.class)),
                row.get(2, LocalDate.class),
                row.get(3, LocalDate.class)));
  }

  /// Whom the live lists of a batch, or all of these groups, show as owners, the earliest first.
  List<Owner> owners(Condition which) {
    return db.select(ROSTER.CHANNEL_ID, ROSTER.DAY, IDENTITY.KEY, SIGHTING.NAME)
        .from(ROSTER)
        .join(BATCH)
        .on(BATCH.ID.eq(ROSTER.BATCH_ID))
        .join(ROSTER_ENTRY)
        .on(ROSTER_ENTRY.ROSTER_ID.eq(DSL.coalesce(ROSTER.SAME_AS, ROSTER.ID)))
        .join(IDENTITY)
        .on(IDENTITY.ID.eq(ROSTER_ENTRY.IDENTITY_ID))
        .leftJoin(SIGHTING)
        .on(SIGHTING.IDENTITY_ID.eq(IDENTITY.ID))
        .and(SIGHTING.BATCH_ID.eq(ROSTER.BATCH_ID))
        .where(which)
        .and(ROSTER.CHANNEL_ID.isNotNull())
        .and(BATCH.STATE.eq("live"))
        .and(ROSTER_ENTRY.STANDING.eq(Standing.OWNER.tag()))
        .orderBy(ROSTER.DAY, ROSTER.ID, IDENTITY.ID)
        .fetch(row ->
            new Owner(row.value1(), row.value2(), row.value3(), Optional.ofNullable(row.value4())));
  }

  void remove(UUID community) {
    var rosters = DSL.select(ROSTER.ID).from(ROSTER).where(ROSTER.COMMUNITY_ID.eq(community));
    db.deleteFrom(ROSTER_ENTRY).where(ROSTER_ENTRY.ROSTER_ID.in(rosters)).execute();
    db.update(ROSTER).setNull(ROSTER.SAME_AS).where(ROSTER.COMMUNITY_ID.eq(community)).execute();
    db.deleteFrom(ROSTER).where(ROSTER.COMMUNITY_ID.eq(community)).execute();
  }
}
