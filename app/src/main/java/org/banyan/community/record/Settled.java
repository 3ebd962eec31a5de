package org.banyan.community.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.banyan.community.reading.Kind;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A batch whose rows have been told apart: new ones, ones known already, and copies within itself.
public record Settled(long kept, long duplicate, Optional<Instant> first, Optional<Instant> last) {

  private static final String SEVERAL =
      """
      create or replace temp table several as
      select key_space, key_value from staged group by all having count(*) > 1
      """;

  /// Rows without an id that are alike are counted on: the second "ok" of a second is another
  /// message, here as in the export that overlaps this one.
  private static final String[] WITHIN = {
    """
    create or replace temp table ranked as
    select position as at_position, from_content as counts_on, row_number() over (
      partition by key_space, key_value order by edited desc nulls last, position) - 1 as nth
    from staged semi join several using (key_space, key_value)
    """,
    """
    update staged set
      key_value = key_value + case when counts_on then nth else 0 end,
      copy = case when counts_on then 0 else least(nth, 32767) end
    from ranked where position = at_position and nth > 0
    """
  };

  static Settled of(DuckDBConnection connection, LiveSegments live) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SEVERAL);
      if (any(statement, "several")) {
        for (var step : WITHIN) {
          statement.execute(step);
        }
      }
      statement.execute(
          """
          create or replace temp table known as
          select position as known_position from staged
          where exists (select 1 from %s as live
            where live.key_space = staged.key_space and live.key_value = staged.key_value)
          """
              .formatted(live.keys()));
      return counted(statement);
    }
  }

  private static boolean any(Statement statement, String rows) throws SQLException {
    try (var found = statement.executeQuery("select 1 from %s limit 1".formatted(rows))) {
      return found.next();
    }
  }

  private static Settled counted(Statement statement) throws SQLException {
    var sql =
        """
        select count(*) filter (where is_new), count(*) filter (where not is_new),
          make_timestamp(min(moment)), make_timestamp(max(moment))
        from (select moment, copy = 0 and known_position is null as is_new
          from staged left join known on position = known_position where kind < %d)
        """
            .formatted(Kind.FIRST_EVENT);
    try (var counts = statement.executeQuery(sql)) {
      counts.next();
      return new Settled(
          counts.getLong(1), counts.getLong(2), instant(counts, 3), instant(counts, 4));
    }
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    @Nullable LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(at).map(clock -> clock.toInstant(ZoneOffset.UTC));
  }
}
