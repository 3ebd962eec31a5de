package org.banyan.community.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.GroupOverview;
import org.banyan.community.Period;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.language.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Opens the overview of a community with many groups and years of days, for each period in turn;
/// all of it once to warm up, and once measured.
@Component
final class GroupBench implements Bench {

  private static final int GROUPS = 2_000;
  private static final int DAYS = 1_095;
  private static final int ROUNDS = 40;
  private static final double TARGET = 100;
  private static final ZoneId ZONE = ZoneId.of("UTC");

  private final Communities communities;
  private final GroupOverview overview;
  private final DSLContext db;
  private final Clock clock;

  GroupBench(Communities communities, GroupOverview overview, DSLContext db, Clock clock) {
    this.communities = communities;
    this.overview = overview;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "groups";
  }

  @Override
  public List<Figure> measure() {
    return measure(GROUPS, DAYS, ROUNDS);
  }

  /// So many groups with so many days each, looked at so often.
  List<Figure> measure(int groups, int days, int rounds) {
    var community = communities.begin("bench " + UUID.randomUUID(), ZONE);
    try {
      fill(community, groups, days);
      looked(community, rounds);
      var times = looked(community, rounds);
      return List.of(
          Figure.atMost("overview, median", times[times.length / 2], "ms", TARGET),
          Figure.atMost("overview, p95", times[times.length * 95 / 100], "ms", TARGET),
          Figure.atLeast("days", count(community), "rows", (double) groups * days));
    } finally {
      communities.remove(community.id(), null);
    }
  }

  private double[] looked(Community community, int rounds) {
    var periods = Period.values();
    var times = new double[rounds * periods.length];
    for (var look = 0; look < times.length; look++) {
      var began = System.nanoTime();
      overview.living(
          community, periods[look % periods.length], everything(), Power.COMMUNITY_READ);
      times[look] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static Acting everything() {
    var grants =
        new Grants(0, List.of(new Grant(Power.COMMUNITY_READ, Scope.everywhere(), "bench")));
    return new Acting(new PersonId(new UUID(0, 0)), "bench", Language.EN, ZONE, grants);
  }

  private void fill(Community community, int groups, int days) {
    var id = community.id().value();
    var today = LocalDate.ofInstant(clock.instant(), ZONE);
    db.execute(
        """
        insert into community."group" (id, community_id, origin, created_at)
        select gen_random_uuid(), ?, 'list', now() from generate_series(1, ?)
        """,
        id,
        groups);
    db.execute(
        """
        insert into community.group_term (group_id, valid_from, name, owner, tier, kind)
        select id, ?::date, 'group ' || row_number() over (order by id), '',
          chr(65 + (row_number() over (order by id) % 3)::int), ''
        from community."group" where community_id = ?
        """,
        today, id);
    days(community, today, days, "group_day", "source, ", "'sheet', ");
    days(community, today, days, "group_day_best", "", "");
    weeks(community);
    // What the database does by itself within minutes of so many new rows.
    db.execute(
        """
        vacuum analyze community.group_day_best, community.group_week, community.group_term,
          community."group"
        """);
  }

  private void days(
      Community community, LocalDate today, int days, String table, String column, String value) {
    db.execute(
        """
        insert into community.%s
          (group_id, day, %smembers, joined, "left", messages, speakers)
        select g.id, ?::date - n, %s 200 - n %% 50, n %% 7, n %% 5, n %% 90, n %% 40
        from generate_series(0, ?) as n, community."group" as g
        where g.community_id = ? order by n desc
        """
            .formatted(table, column, value),
        today,
        days - 1,
        community.id().value());
  }

  private void weeks(Community community) {
    db.execute(
        """
        insert into community.group_week
          (group_id, week, joined, "left", messages, speakers, spoken)
        select d.group_id, date_trunc('week', d.day::timestamp)::date as week, sum(d.joined),
          sum(d."left"), sum(d.messages), sum(d.speakers), count(d.speakers)
        from community.group_day_best as d
        join community."group" as g on g.id = d.group_id
        where g.community_id = ? group by 1, 2 order by 2
        """,
        community.id().value());
  }

  private double count(Community community) {
    return db.fetchSingle(
            """
            select count(*) from community.group_day as d
            join community."group" as g on g.id = d.group_id where g.community_id = ?
            """,
            community.id().value())
        .get(0, Double.class);
  }
}
