package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;

import db.community.tables.records.GroupDayRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.DaysWritten.Fault;
import org.banyan.community.DaysWritten.Flaw;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said of the groups day by day, by whom; the same source and day again replace what was
/// said, and the most trusted source of each figure is believed.
@Service
public class GroupDays {

  public static final int LARGEST = 10_000_000;
  private static final int AT_ONCE = 10_000;
  static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private final DSLContext db;
  private final Clock clock;

  GroupDays(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Writes all of these days or none.
  @Transactional
  public DaysWritten write(Community community, DaySource source, List<GroupDay> days) {
    var faults = faults(community, days);
    if (!faults.isEmpty()) {
      return new DaysWritten.Refused(faults);
    }
    store(source, days);
    return new DaysWritten.Kept(days.size());
  }

  private List<Fault> faults(Community community, List<GroupDay> days) {
    var known = known(community.id(), days);
    var today = LocalDate.ofInstant(clock.instant(), community.zone());
    var faults = new ArrayList<Fault>();
    for (var at = 0; at < days.size(); at++) {
      var place = at;
      fault(days.get(at), known, today).ifPresent(flaw -> faults.add(new Fault(place, flaw)));
    }
    return faults;
  }

  private Set<UUID> known(CommunityId community, List<GroupDay> days) {
    return new HashSet<>(
        db.select(GROUP.ID)
            .from(GROUP)
            .where(GROUP.COMMUNITY_ID.eq(community.value()))
            .and(GROUP.ID.in(days.stream().map(day -> day.group().value()).distinct().toList()))
            .fetch(GROUP.ID));
  }

  private static Optional<Flaw> fault(GroupDay day, Set<UUID> known, LocalDate today) {
    if (!known.contains(day.group().value())) {
      return Optional.of(Flaw.UNKNOWN_GROUP);
    }
    return flaw(day.day(), day.figures(), today);
  }

  /// What is wrong with a day, whatever its group.
  static Optional<Flaw> flaw(LocalDate day, DayFigures figures, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(Flaw.FUTURE);
    }
    if (day.isBefore(EARLIEST)) {
      return Optional.of(Flaw.TOO_LONG_AGO);
    }
    if (figures.equals(DayFigures.NOTHING)) {
      return Optional.of(Flaw.NO_FIGURE);
    }
    if (!figures.isBelievable()) {
      return Optional.of(Flaw.OUT_OF_BOUNDS);
    }
    return figures.hasMoreSpeakersThanMessages()
        ? Optional.of(Flaw.MORE_SPEAKERS)
        : Optional.empty();
  }

  /// Of a group and day named twice, the last counts.
  private void store(DaySource source, List<GroupDay> days) {
    hold(groups(days));
    db.execute(
        """
        insert into community.group_day as known
          (group_id, day, source, members, joined, "left", messages, speakers)
        select distinct on (group_id, day)
          group_id, day, ?, members, joined, "left", messages, speakers
        from unnest(?::uuid[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
          with ordinality
          as said (group_id, day, members, joined, "left", messages, speakers, place)
        order by group_id, day, place desc
        on conflict (group_id, day, source) do update set
          members = excluded.members, joined = excluded.joined, "left" = excluded."left",
          messages = excluded.messages, speakers = excluded.speakers
        """,
        source.tag(),
        groups(days),
        dates(days),
        figures(days, DayFigures::members),
        figures(days, DayFigures::joined),
        figures(days, DayFigures::left),
        figures(days, DayFigures::messages),
        figures(days, DayFigures::speakers));
    settle(groups(days), dates(days));
  }

  /// Whoever else writes days of these groups waits until this transaction ends.
  private void hold(UUID[] groups) {
    db.select(GROUP.ID)
        .from(GROUP)
        .where(GROUP.ID.in(Arrays.stream(groups).distinct().toList()))
        .orderBy(GROUP.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  /// Decides anew what is believed of these groups on these days.
  private void settle(UUID[] groups, LocalDate[] days) {
    db.execute(
        """
        delete from community.group_day_best as best
        using unnest(?::uuid[], ?::date[]) as touched (group_id, day)
        where best.group_id = touched.group_id and best.day = touched.day
        """,
        groups,
        days);
    db.execute(
        """
        insert into community.group_day_best
          (group_id, day, members, joined, "left", messages, speakers)
        select said.group_id, said.day,
          (array_agg(members order by rank) filter (where members is not null))[1],
          (array_agg(joined order by rank) filter (where joined is not null))[1],
          (array_agg("left" order by rank) filter (where "left" is not null))[1],
          (array_agg(messages order by rank) filter (where messages is not null))[1],
          (array_agg(speakers order by rank) filter (where speakers is not null))[1]
        from (select distinct * from unnest(?::uuid[], ?::date[]) as t (group_id, day)) as touched
        join community.group_day as said using (group_id, day)
        cross join lateral (select array_position(?::text[], said.source) as rank) as trust
        group by said.group_id, said.day
        """,
        groups,
        days,
        Arrays.stream(DaySource.values()).map(DaySource::tag).toArray(String[]::new));
  }

  /// From now on the source says these days of a community and no others; only what differs from
  /// what it said before is written.
  void replace(Community community, DaySource source, List<GroupDay> days) {
    db.select(GROUP.ID)
        .from(GROUP)
        .where(GROUP.COMMUNITY_ID.eq(community.id().value()))
        .orderBy(GROUP.ID)
        .forNoKeyUpdate()
        .fetch();
    db.execute("create temp table said (like community.group_day) on commit drop");
    for (var from = 0; from < days.size(); from += AT_ONCE) {
      bring(source, days.subList(from, Math.min(days.size(), from + AT_ONCE)));
    }
    var touched = gone(community, source);
    touched.addAll(news());
    db.execute("drop table said");
    for (var from = 0; from < touched.size(); from += AT_ONCE) {
      var some = touched.subList(from, Math.min(touched.size(), from + AT_ONCE));
      settle(groups(some), dates(some));
    }
  }

  private void bring(DaySource source, List<GroupDay> days) {
    db.execute(
        """
        insert into said (group_id, day, source, members, joined, "left", messages, speakers)
        select group_id, day, ?, members, joined, "left", messages, speakers
        from unnest(?::uuid[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
          as given (group_id, day, members, joined, "left", messages, speakers)
        """,
        source.tag(),
        groups(days),
        dates(days),
        figures(days, DayFigures::members),
        figures(days, DayFigures::joined),
        figures(days, DayFigures::left),
        figures(days, DayFigures::messages),
        figures(days, DayFigures::speakers));
  }

  private List<GroupDay> gone(Community community, DaySource source) {
    return touched(
        """
        delete from community.group_day as before
        using community."group" as grp
        where grp.id = before.group_id and grp.community_id = ? and before.source = ?
          and not exists (select 1 from said
            where said.group_id = before.group_id and said.day = before.day)
        returning before.group_id, before.day
        """,
        community.id().value(),
        source.tag());
  }

  private List<GroupDay> news() {
    return touched(
        """
        insert into community.group_day as known
          (group_id, day, source, members, joined, "left", messages, speakers)
        select group_id, day, source, members, joined, "left", messages, speakers from said
        on conflict (group_id, day, source) do update set
          members = excluded.members, joined = excluded.joined, "left" = excluded."left",
          messages = excluded.messages, speakers = excluded.speakers
        where (known.members, known.joined, known."left", known.messages, known.speakers)
          is distinct from (excluded.members, excluded.joined, excluded."left",
            excluded.messages, excluded.speakers)
        returning group_id, day
        """);
  }

  private List<GroupDay> touched(String sql, Object... bindings) {
    return new ArrayList<>(
        db.fetch(sql, bindings)
            .map(row ->
                new GroupDay(
                    new GroupId(row.get(0, UUID.class)),
                    row.get(1, LocalDate.class),
                    DayFigures.NOTHING)));
  }

  /// What each source says of a group on these days, the latest day and the most trusted first.
  List<DayTold> told(GroupId group, LocalDate from, LocalDate until) {
    return db
        .selectFrom(GROUP_DAY)
        .where(GROUP_DAY.GROUP_ID.eq(group.value()))
        .and(GROUP_DAY.DAY.between(from, until))
        .orderBy(GROUP_DAY.DAY.desc())
        .fetch(GroupDays::told)
        .stream()
        .sorted(Comparator.comparing(DayTold::day).reversed().thenComparing(DayTold::source))
        .toList();
  }

  /// What one source says of the groups of a community since a day.
  Stream<GroupDay> since(CommunityId community, DaySource source, LocalDate from) {
    return db
        .select(GROUP_DAY.fields())
        .from(GROUP_DAY)
        .join(GROUP)
        .on(GROUP.ID.eq(GROUP_DAY.GROUP_ID))
        .where(GROUP.COMMUNITY_ID.eq(community.value()))
        .and(GROUP_DAY.SOURCE.eq(source.tag()))
        .and(GROUP_DAY.DAY.ge(from))
        .fetchInto(GROUP_DAY)
        .stream()
        .map(row -> new GroupDay(new GroupId(row.getGroupId()), row.getDay(), figures(row)));
  }

  private static DayTold told(GroupDayRecord row) {
    var source = DaySource.of(row.getSource()).orElse(DaySource.LISTED);
    return new DayTold(row.getDay(), source, figures(row));
  }

  private static DayFigures figures(GroupDayRecord row) {
    return new DayFigures(
        Optional.ofNullable(row.getMembers()),
        Optional.ofNullable(row.getJoined()),
        Optional.ofNullable(row.getLeft()),
        Optional.ofNullable(row.getMessages()),
        Optional.ofNullable(row.getSpeakers()));
  }

  /// What a list says of the size of a group today; nothing takes today’s figure away.
  void list(GroupId group, Optional<Integer> members, ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    members.ifPresentOrElse(
        count ->
            store(DaySource.LISTED, List.of(new GroupDay(group, today, DayFigures.members(count)))),
        () -> forget(group, today, DaySource.LISTED));
  }

  /// What a source said of these groups on these days is what it says now, and no more.
  void restate(DaySource source, Collection<GroupDay> before, List<GroupDay> now) {
    var groups = groups(before);
    var days = dates(before);
    hold(groups);
    db.execute(
        """
        delete from community.group_day as said
        using unnest(?::uuid[], ?::date[]) as touched (group_id, day)
        where said.group_id = touched.group_id and said.day = touched.day and source = ?
        """,
        groups,
        days,
        source.tag());
    settle(groups, days);
    store(source, now);
  }

  void forget(GroupId group, LocalDate day, DaySource source) {
    hold(new UUID[] {group.value()});
    db.deleteFrom(GROUP_DAY)
        .where(GROUP_DAY.GROUP_ID.eq(group.value()))
        .and(GROUP_DAY.DAY.eq(day))
        .and(GROUP_DAY.SOURCE.eq(source.tag()))
        .execute();
    settle(new UUID[] {group.value()}, new LocalDate[] {day});
  }

  private static UUID[] groups(Collection<GroupDay> days) {
    return days.stream().map(day -> day.group().value()).toArray(UUID[]::new);
  }

  private static LocalDate[] dates(Collection<GroupDay> days) {
    return days.stream().map(GroupDay::day).toArray(LocalDate[]::new);
  }

  private static Integer[] figures(
      List<GroupDay> days, Function<DayFigures, Optional<Integer>> figure) {
    return days.stream()
        .map(day -> figure.apply(day.figures()).orElse(null))
        .toArray(Integer[]::new);
  }
}
