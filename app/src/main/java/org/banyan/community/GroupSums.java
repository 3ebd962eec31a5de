package org.banyan.community;

import static db.community.Tables.GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
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
              sums.joined, sums.went, sums.messages, sums.speakers, course.days, course.said
            from community."group"
            left join lateral (
              select d.members, d.day from community.group_day_best as d
              where d.group_id = community."group".id and d.members is not null and d.day <= {1}
              order by d.day desc limit 1) as latest on true
            left join lateral (
              select sum(d.joined)::int as joined, sum(d."left")::int as went,
                sum(d.messages)::int as messages, avg(d.speakers)::float8 as speakers
              from community.group_day_best as d
              where d.group_id = community."group".id and d.day between {0} and {1}) as sums on true
            left join lateral (
              select array_agg(d.day - {2}) as days, array_agg(d.messages) as said
              from community.group_day_best as d
              where d.group_id = community."group".id and d.day between {2} and {1}
                and d.messages is not null) as course on true
            where {3}
            """,
            DSL.val(from), DSL.val(until), DSL.val(course), which)
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
        course(row.get("days", Integer[].class), row.get("said", Integer[].class)));
  }

  private static Optional<Integer> number(Record row, String column) {
    return Optional.ofNullable(row.get(column, Integer.class));
  }

  /// A day of which nothing is known is a gap.
  private static List<Double> course(Integer @Nullable [] days, Integer @Nullable [] said) {
    if (days == null || said == null) {
      return List.of();
    }
    var course = new ArrayList<Double>();
    for (var day = 0; day < COURSE; day++) {
      course.add(Double.NaN);
    }
    for (var at = 0; at < days.length; at++) {
      course.set(days[at], said[at].doubleValue());
    }
    return List.copyOf(course);
  }
}
