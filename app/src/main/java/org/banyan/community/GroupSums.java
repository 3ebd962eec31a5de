package org.banyan.community;

import static db.community.Tables.GROUP;

import db.community.tables.Group;
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

  private static final Group G = GROUP.as("g");

  /// The days at the two ends of a period and the weeks between them. What is last known is found
  /// among the days that are read anyway, as a day in the upper half of a number and the figure in
  /// the lower; only where it is older does it take a look of its own.
  private static final String SUMS =
      """
      select g.id, sums.joined, sums.went, sums.messages, sums.speakers, sums.course,
        coalesce(sums.latest,
          (select (d.day - {4})::bigint << 32 | d.members from community.group_day_best as d
           where d.group_id = g.id and d.members is not null and d.day <= {3}
           order by d.day desc limit 1)) as latest,
        coalesce(sums.before,
          (select (d.day - {4})::bigint << 32 | d.members from community.group_day_best as d
           where d.group_id = g.id and d.members is not null and d.day < {0}
           order by d.day desc limit 1)) as before
      from community."group" as g
      cross join lateral (
        select sum(joined)::int as joined, sum(went)::int as went, sum(messages)::int as messages,
          sum(speakers)::float8 / nullif(sum(spoken), 0) as speakers,
          max(course) as course, max(latest) as latest, max(before) as before
        from (
          select sum(d.joined) filter (where d.day >= {0}) as joined,
            sum(d."left") filter (where d.day >= {0}) as went,
            sum(d.messages) filter (where d.day >= {0}) as messages,
            sum(d.speakers) filter (where d.day >= {0}) as speakers,
            count(d.speakers) filter (where d.day >= {0}) as spoken,
            null::bigint[] as course, null::bigint as latest,
            max((d.day - {4})::bigint << 32 | d.members) filter (where d.day < {0}) as before
          from community.group_day_best as d
          where d.group_id = g.id and d.day >= {0} - 7 and d.day < {1}
          union all
          select joined, "left", messages, speakers, spoken, null, null, null
          from community.group_week as w
          where w.group_id = g.id and w.week >= {1} and w.week < {2}
          union all
          select sum(d.joined) filter (where d.day >= {2}), sum(d."left") filter (where d.day >= {2}),
            sum(d.messages) filter (where d.day >= {2}), sum(d.speakers) filter (where d.day >= {2}),
            count(d.speakers) filter (where d.day >= {2}),
            array_agg((d.day - {4})::bigint << 32 | d.messages)
              filter (where d.day >= {4} and d.messages is not null),
            max((d.day - {4})::bigint << 32 | d.members), null
          from community.group_day_best as d
          where d.group_id = g.id and d.day between least({2}, {4}) and {3}
        ) as parts
      ) as sums
      where {5}
      """;

  private final DSLContext db;

  GroupSums(DSLContext db) {
    this.db = db;
  }

  /// The figures of every group for so many days, the last of which is given.
  Map<GroupId, GroupFigures> of(CommunityId community, Period period, LocalDate until) {
    return where(G.COMMUNITY_ID.eq(community.value()), period, until);
  }

  GroupFigures of(GroupId group, Period period, LocalDate until) {
    return where(G.ID.eq(group.value()), period, until).getOrDefault(group, GroupFigures.NOTHING);
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
        .forEach(row -> found.put(new GroupId(row.get("id", UUID.class)), figures(row, course)));
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

  private static GroupFigures figures(Record row, LocalDate course) {
    var latest = Optional.ofNullable(row.get("latest", Long.class));
    var before = Optional.ofNullable(row.get("before", Long.class));
    return new GroupFigures(
        latest.map(Long::intValue),
        latest.map(known -> course.plusDays(known >> 32)),
        before.map(Long::intValue),
        Optional.ofNullable(row.get("joined", Integer.class)),
        Optional.ofNullable(row.get("went", Integer.class)),
        Optional.ofNullable(row.get("messages", Integer.class)),
        Optional.ofNullable(row.get("speakers", Double.class)),
        course(row.get("course", Long[].class)));
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
