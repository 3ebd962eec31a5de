package org.banyan.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.springframework.stereotype.Component;

/// Goes through the record of a community in order of time, a slice at a time, so that neither
/// engine nor heap ever holds all of it.
@Component
class RecordReader {

  private static final int ROWS_PER_SLICE = 500_000;

  private final Lake lake;
  private final Manifest manifest;

  RecordReader(Lake lake, Manifest manifest) {
    this.lake = lake;
    this.manifest = manifest;
  }

  void visit(CommunityId community, ActivityVisitor visitor) {
    var live = manifest.live(community);
    if (live.isEmpty()) {
      return;
    }
    lake.ask(connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            create or replace temp table visited as
            select identity, channel, kind, epoch_us(moment) as moment from %s as canonical
            """
                .formatted(live.canonical()));
        slices(statement, visitor);
        statement.execute("drop table visited");
        return true;
      }
    });
  }

  private static void slices(Statement statement, ActivityVisitor visitor) throws SQLException {
    var bounds = new ArrayList<Long>();
    try (var rows =
        statement.executeQuery(
            """
            select min(moment) from (
              select moment, (row_number() over (order by moment) - 1) // %d as slice from visited)
            group by slice order by 1
            """
                .formatted(ROWS_PER_SLICE))) {
      while (rows.next()) {
        bounds.add(rows.getLong(1));
      }
    }
    bounds.add(Long.MAX_VALUE);
    for (var slice = 0; slice + 1 < bounds.size(); slice++) {
      slice(statement, bounds.get(slice), bounds.get(slice + 1), visitor);
    }
  }

  private static void slice(Statement statement, long from, long until, ActivityVisitor visitor)
      throws SQLException {
    try (var rows =
        statement.executeQuery(
            """
            select identity, channel, kind, moment from visited
            where moment >= %d and moment < %d order by moment, channel, identity
            """
                .formatted(from, until))) {
      while (rows.next()) {
        visitor.visit(rows.getLong(1), rows.getInt(2), Kind.of(rows.getInt(3)), at(rows));
      }
    }
  }

  private static Instant at(ResultSet row) throws SQLException {
    return Instant.EPOCH.plus(row.getLong(4), ChronoUnit.MICROS);
  }
}
