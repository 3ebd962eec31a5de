package org.banyan.community;

import static db.community.Tables.GROUP;

import java.time.LocalDate;
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
    var from = until.minusDays(period.days() - 1L);
    var course = until.minusDays(COURSE - 1L);
    var found = new HashMap<GroupId, GroupFigures>();
    db.resultQuery(
            """
            select community."group".id, latest.members, latest.day,
              (select members from community.group_day_best as d where d.group_id = community."group".id
                and d.members is not null and d.day < {0} order by d.day desc limit 1) as before,
              sums.joined, sums.went, sums.messages, sums.speakers, sums.course
            from community."group"
            left join lateral (
              select d.members, d.day from community.group_day_best as d
              where d.group_id = community."group".id and d.members is not null and d.day <= {1}
              order by d.day desc limit 1) as latest on true
            left join lateral (
              select (sum(d.joined) filter (where {4}))::int as joined,
                (sum(d."left") filter (where {4}))::int as went,
                (sum(d.messages) filter (where {4}))::int as messages,
                (avg(d.speakers) filter (where {4}))::float8 as speakers,
                array_agg((d.day - {2})::bigint << 32 | d.messages)
                  filter (where d.day >= {2} and d.messages is not null) as course
              from community.group_day_best as d
              where d.group_id = community."group".id and d.day between least({0}, {2}) and {1}
            ) as sums on true
            where {3}
            """,
            DSL.val(from),
            DSL.val(until),
            DSL.val(course),
            which,
            from.isAfter(course) ? DSL.condition("d.day >= {0}", from) : DSL.trueCondition())
        .forEach(row -> found.put(new GroupId(row.get("id", UUID.class)), figures(row)));
    return found;
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
