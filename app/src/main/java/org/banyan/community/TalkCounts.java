package org.banyan.community;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

/// How much was said in each channel; asked of the record once for each of its versions.
@Component
class TalkCounts {

  private final Lake lake;
  private final Manifest manifest;
  private final Map<CommunityId, Counted> counted = new ConcurrentHashMap<>();

  TalkCounts(Lake lake, Manifest manifest) {
    this.lake = lake;
    this.manifest = manifest;
  }

  Map<Integer, Talk> of(Community community) {
    var known = counted.get(community.id());
    if (known != null && known.version() == community.version()) {
      return known.talk();
    }
    var live = manifest.live(community.id());
    var talk = lake.ask(connection -> count(connection, live.canonical()));
    counted.put(community.id(), new Counted(community.version(), talk));
    return talk;
  }

  /// Counts anew what has been counted before, while readers still see that.
  void renew(Community community) {
    if (counted.containsKey(community.id())) {
      var live = manifest.live(community.id());
      var talk = lake.ask(connection -> count(connection, live.canonical()));
      counted.put(community.id(), new Counted(community.version(), talk));
    }
  }

  private static Map<Integer, Talk> count(DuckDBConnection connection, String canonical)
      throws SQLException {
    var talk = new HashMap<Integer, Talk>();
    var sql =
        """
        select channel, count(*), epoch_us(max(moment)) from %s as canonical
        where kind < %d group by channel
        """
            .formatted(canonical, Kind.FIRST_EVENT);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var last = Instant.EPOCH.plus(rows.getLong(3), ChronoUnit.MICROS);
        talk.put(rows.getInt(1), new Talk(rows.getLong(2), last));
      }
    }
    return Map.copyOf(talk);
  }

  private record Counted(long version, Map<Integer, Talk> talk) {}
}
