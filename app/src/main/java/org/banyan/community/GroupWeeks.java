package org.banyan.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The believed days of groups summed up by week, so that long periods are read quickly.
@Repository
class GroupWeeks {

  private static final String TOUCHED =
      """
      select distinct group_id, date_trunc('week', day::timestamp)::date as week
      from unnest(?::uuid[], ?::date[]) as t (group_id, day)
      """;

  private final DSLContext db;

  GroupWeeks(DSLContext db) {
    this.db = db;
  }

  /// Sums up anew the weeks in which these days of these groups lie.
  void settle(UUID[] groups, LocalDate[] days) {
    db.execute(
        """
        delete from community.group_week as summed
        using (%s) as touched
        where summed.group_id = touched.group_id and summed.week = touched.week
        """
            .formatted(TOUCHED),
        groups,
        days);
    db.execute(
        """
        insert into community.group_week
          (group_id, week, joined, "left", messages, speakers, spoken)
        select group_id, week, sum(joined), sum("left"), sum(messages), sum(speakers),
          count(speakers)
        from (%s) as touched
        join community.group_day_best as believed using (group_id)
        where believed.day between week and week + 6
        group by group_id, week
        """
            .formatted(TOUCHED),
        groups,
        days);
  }
}
