package org.banyan.community;

import static db.community.Tables.GROUP;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Sums up the days of all groups of a community in one statement.
@Repository
class GroupSums {

  static final int COURSE = 14;

  /// The days at the two ends of a period and the weeks between them.
  private static final String SUMS =
      """
      select community."group".id, latest.members, latest.day,
        (select members from community.group_day_best as d where d.group_id = community."group".id
          and d.members is not null and d.day < {0} order by d.day desc limit 1) as before,
        sums.joined, sums.went, sums.messages, sums.speakers, sums.course
      from community."group"
      left join lateral (
        select d.members, d.day from community.group_day_best as d
        where d.group_id = community."group".id and d.members is not null and d.day <= {3}
        order by d.day desc limit 1) as latest on true
      left join lateral (
        select sum(joined)::int as joined, sum(went)::int as went, sum(messages)::int as messages,
          sum(speakers)::float8 / nullif(sum(spoken), 0) as speakers, max(course) as course
        from (
          select joined, "left" as went, messages, speakers, (speakers is not null)::int as spoken,
            null::bigint[] as course
          from community.group_day_best as d
          where d.group_id = community."group".id and d.day >= {0} and d.day < {1}
          union all
          select joined, "left", messages, speakers, spoken, null
          from community.group_week as w
          where w.group_id = community."group".id and w.week >= {1} and w.week < {2}
          union all
          select sum(d.joined) filter (where d.day >= {2}), sum(d."left") filter (where d.day >= {2}),
            sum(d.messages) filter (where d.day >= {2}), sum(d.speakers) filter (where d.day >= {2}),
            count(d.speakers) filter (where d.day >= {2}),
            array_agg((d.day - {4})::bigint << 32 | d.messages)
              filter (where d.day >= {4} and d.messages is not null)
          from community.group_day_best as d
          where d.group_id = community."group".id and d.day between least({2}, {4}) and {3}
        ) as parts
      ) as sums on true
      where {5}
      """;

  private final DSLContext db;

  GroupSums(DSLContext db) {
    this.db = db;
  }

  /// The figures of every group for so many days, the last of which is given.
  Map<GroupId, GroupFigures> of(CommunityId community, Period period, LocalDate until) {
    return where(GROUP.COMMUNITY_ID.eq(community.value()), period, until);
  }

  GroupFigures of(GroupId group, Period period, LocalDate until) {
    return where(GROUP.ID.eq(group.value()), period, until)
        .getOrDefault(group, GroupFigures.NOTHING);
  }

  private Map<GroupId, GroupFigures> where(Condition which, Period period, LocalDate until) {
    var span = Stretch.of(until.minusDays(period.days() - 1L), until);
    var course = until.minusDays(COURSE - 1L);
    var found = new HashMap<GroupId, GroupFigures>();
    db.resultQuery(
            SUMS,
            DSL.val(span.from()),
            DSL.val(span.weeks()),
            DSL.val(span.tail()),
            DSL.val(until),
            DSL.val(course),
            which)
        .forEach(row -> found.put(new GroupId(row.get("id", UUID.class)), figures(row)));
    return found;
  }

  /// The days of a period from `from` until before `weeks`, then whole weeks until before `tail`,
  /// and the days from there; where no week is whole, everything is tail.
  private record Stretch(LocalDate from, LocalDate weeks, LocalDate tail) {

    static Stretch of(LocalDate from, LocalDate until) {
      var first = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      var rest = until.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return first.isBefore(rest) ? new Stretch(from, first, rest) : new Stretch(from, from, from);
    }
  }

  private static GroupFigures figures(Record row) {
    return new GroupFigures(
        number(row, "members"),
        Optional.ofNullable(row.get("day", LocalDate.class)),
        number(row, "before"),
        number(row, "joined"),
        number(row, "went"),
        number(row, "messages"),
        Optional.ofNullable(row.get("speakers", Double.class)),
        course(row.get("course", Long[].class)));
  }

  private static Optional<Integer> number(Record row, String column) {
    return Optional.ofNullable(row.get(column, Integer.class));
  }

  /// Told are pairs: a day in the upper half, its messages in the lower. A day of which nothing is
  /// known is a gap.
  private static List<Double> course(Long @Nullable [] told) {
    if (told == null) {
      return List.of();
    }
    var course = new Double[COURSE];
    Arrays.fill(course, Double.NaN);
    for (var pair : told) {
      course[(int) (pair >> 32)] = (double) pair.intValue();
    }
    return List.of(course);
  }
}
