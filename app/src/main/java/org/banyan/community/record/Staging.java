package org.banyan.community.record;

import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.banyan.community.reading.Posting;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Rows on their way into the record: held by the engine, out of the heap, until their batch is
/// settled against what is live already.
public final class Staging implements AutoCloseable {

  private static final String TABLE =
      """
      create or replace temp table staged (
        position bigint, copy smallint, author integer, channel integer, kind tinyint, moment bigint,
        edited bigint, key_space bigint, key_value bigint, from_content boolean,
        reply_value bigint, words varchar)
      """;

  private final DuckDBConnection connection;
  private final String platform;
  private final boolean withText;
  private final MessageKeys keys;
  private final DuckDBAppender appender;
  private long position;

  /// Without text, the words make the keys and are then let go.
  public Staging(DuckDBConnection connection, String platform, boolean withText)
      throws SQLException {
    this.connection = connection;
    this.platform = platform;
    this.withText = withText;
    this.keys = new MessageKeys(platform);
    execute(TABLE);
    // Outside a transaction every portion of the appender would be one of its own.
    execute("begin transaction");
    this.appender = connection.createAppender("temp", "main", "staged");
  }

  /// Takes a row; its author and its channel are known by their numbers.
  public void add(Posting posting, int author, int channel) {
    try {
      append(posting, author, channel);
    } catch (SQLException e) {
      throw new IllegalStateException("The engine refused a row (%d).".formatted(position), e);
    }
  }

  private void append(Posting posting, int author, int channel) throws SQLException {
    var key = keys.of(posting);
    appender.beginRow();
    appender.append(position++);
    appender.append((short) 0);
    appender.append(author);
    appender.append(channel);
    appender.append((byte) posting.kind().code());
    appender.append(MessageKeys.micros(posting.at()));
    append(posting.edited().map(MessageKeys::micros).orElse(null));
    appender.append(key.space());
    appender.append(key.value());
    appender.append(key.fromContent());
    append(posting.replyTo().map(id -> keys.answered(posting.channel().key(), id)).orElse(null));
    appender.append(withText ? posting.text() : "");
    appender.endRow();
  }

  private void append(@org.jspecify.annotations.Nullable Long value) throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    appender.append(value.longValue());
  }

  public String platform() {
    return platform;
  }

  /// Ends the reading and settles which rows are new among what is live.
  public Settled settle(LiveSegments live) throws SQLException {
    appender.close();
    execute("commit");
    return Settled.of(connection, live);
  }

  /// Lets go of the words of these authors; the keys of their rows stay as they are.
  public void silence(Collection<Integer> authors) throws SQLException {
    if (!authors.isEmpty()) {
      execute(
          "update staged set words = '' where author in (%s)"
              .formatted(authors.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
    execute("drop table if exists staged");
    execute("drop table if exists known");
  }
}
