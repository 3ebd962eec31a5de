package org.banyan.community;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.community.Summary.Month;
import org.banyan.community.Summary.Top;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.springframework.stereotype.Component;

/// Sums up the record of a community by asking the record itself, never what was derived from it.
@Component
class Summaries {

  private static final int MOST = 10;

  private final Lake lake;
  private final Manifest manifest;
  private final Channels channels;
  private final Identities identities;
  private final Merges merges;

  Summaries(Lake lake, Manifest manifest, Channels channels, Identities identities, Merges merges) {
    this.lake = lake;
    this.manifest = manifest;
    this.channels = channels;
    this.identities = identities;
    this.merges = merges;
  }

  Summary of(CommunityId community) {
    var live = manifest.live(community);
    var names =
        channels.names(community).stream()
            .collect(Collectors.toMap(ChannelName::channel, ChannelName::name));
    var merged = merges.members(community);
    return lake.ask(connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            create or replace temp table written as
            select identity, channel, date_trunc('month', moment) as month, count(*) as messages,
              min(moment) as first_at, max(moment) as last_at
            from %s as canonical where kind < %d group by all
            """
                .formatted(live.canonical(), Kind.FIRST_EVENT));
        return summary(statement, names, merged);
      }
    });
  }

  private Summary summary(Statement statement, Map<Integer, String> names, Map<Long, Long> merged)
      throws SQLException {
    try (var row =
        statement.executeQuery(
            """
            select coalesce(sum(messages), 0)::bigint, count(distinct identity),
              cast(min(first_at) as date)::varchar, cast(max(last_at) as date)::varchar
            from written
            """)) {
      row.next();
      var total = row.getLong(1);
      var members = row.getLong(2);
      var first = Optional.ofNullable(row.getString(3)).map(LocalDate::parse);
      var last = Optional.ofNullable(row.getString(4)).map(LocalDate::parse);
      return new Summary(
          total,
          members,
          members - fewer(statement, merged),
          first,
          last,
          channels(statement, names),
          top(statement),
          months(statement));
    }
  }

  /// By how many the writers become fewer when those who are one count as one.
  private static long fewer(Statement statement, Map<Long, Long> merged) throws SQLException {
    if (merged.isEmpty()) {
      return 0;
    }
    var writers = 0L;
    var members = new HashSet<Long>();
    var list = merged.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    try (var rows =
        statement.executeQuery(
            "select distinct identity from written where identity in (%s)".formatted(list))) {
      while (rows.next()) {
        writers++;
        members.add(merged.getOrDefault(rows.getLong(1), rows.getLong(1)));
      }
    }
    return writers - members.size();
  }

  private static Map<String, Long> channels(Statement statement, Map<Integer, String> names)
      throws SQLException {
    var found = new LinkedHashMap<String, Long>();
    try (var rows =
        statement.executeQuery(
            """
            select channel, sum(messages)::bigint from written group by channel
            order by 2 desc, 1
            """)) {
      while (rows.next()) {
        var name = names.getOrDefault(rows.getInt(1), "");
        found.merge(name, rows.getLong(2), Long::sum);
      }
    }
    return found;
  }

  private List<Top> top(Statement statement) throws SQLException {
    var counts = new LinkedHashMap<Long, Long>();
    try (var rows =
        statement.executeQuery(
            """
            select identity, sum(messages)::bigint from written group by identity
            order by 2 desc, 1 limit %d
            """
                .formatted(MOST))) {
      while (rows.next()) {
        counts.put(rows.getLong(1), rows.getLong(2));
      }
    }
    var keys = identities.keys(counts.keySet());
    var top = new ArrayList<Top>();
    counts.forEach((id, messages) -> top.add(new Top(keys.getOrDefault(id, ""), messages)));
    return top;
  }

  private static SortedMap<YearMonth, Month> months(Statement statement) throws SQLException {
    var months = new TreeMap<YearMonth, Month>();
    try (var rows =
        statement.executeQuery(
            """
            with present as (
              select identity, month, sum(messages)::bigint as messages,
                min(month) over (partition by identity) as began
              from written group by identity, month),
            again as (
              select began as month, count(*) as retained from present
              where month = began + interval 1 month group by began)
            select strftime(present.month, '%Y-%m'), sum(messages)::bigint, count(*),
              count(*) filter (where present.month = began), coalesce(any_value(retained), 0)
            from present left join again on again.month = present.month
            group by present.month
            """)) {
      while (rows.next()) {
        months.put(
            YearMonth.parse(rows.getString(1)),
            new Month(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
      }
    }
    return months;
  }
}
