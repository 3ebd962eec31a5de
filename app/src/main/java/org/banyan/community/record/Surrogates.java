package org.banyan.community.record;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// The ids that the database has given to the authors or channels of a batch, by their number in
/// it.
public record Surrogates(List<Long> ids) {

  void load(DuckDBConnection connection, String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create or replace temp table %s (number integer, id bigint)".formatted(table));
    }
    try (var appender = connection.createAppender("temp", "main", table)) {
      for (var number = 0; number < ids.size(); number++) {
        appender.beginRow();
        appender.append(number);
        appender.append(ids.get(number).longValue());
        appender.endRow();
      }
    }
  }
}
