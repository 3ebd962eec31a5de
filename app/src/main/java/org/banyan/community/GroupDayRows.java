package org.banyan.community;

import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_DAY;
import static db.community.Tables.GROUP_DAY_BEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The rows of the days of groups, and beside them what is believed of each day. Whoever writes
/// days of a group holds it until their transaction ends.
@Repository
class GroupDayRows {

  private static final int AT_ONCE = 10_000;

  private final DSLContext db;
  private final TableCounts counts;
  private final GroupWeeks weeks;

  GroupDayRows(DSLContext db, TableCounts counts, GroupWeeks weeks) {
    this.db = db;
    this.counts = counts;
    this.weeks = weeks;
  }

  /// Of a group and day named twice, the last counts.
  void store(DaySource source, List<GroupDay> days) {
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

  private void hold(UUID[] groups) {
    hold(GROUP.ID.in(Arrays.stream(groups).distinct().toList()));
  }

  private void hold(Condition which) {
    db.select(GROUP.ID).from(GROUP).where(which).orderBy(GROUP.ID).forNoKeyUpdate().fetch();
  }

  /// Decides anew what is believed of these groups on these days.
  private void settle(UUID[] groups, LocalDate[] days) {
    counts.atLeast(days.length, GROUP_DAY, GROUP_DAY_BEST);
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
    weeks.settle(groups, days);
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

  /// From now on the source says these days of a community and no others; only what differs from
  /// what it said before is written.
  void replace(Community community, DaySource source, List<GroupDay> days) {
    hold(GROUP.COMMUNITY_ID.eq(community.id().value()));
    db.execute("create temp table said (like community.group_day) on commit drop");
    for (var from = 0; from < days.size(); from += AT_ONCE) {
      bring(source, days.subList(from, Math.min(days.size(), from + AT_ONCE)));
    }
    db.execute("analyze said");
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
