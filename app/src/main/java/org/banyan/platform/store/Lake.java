package org.banyan.platform.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The engine over the record's files: DuckDB in this process, asked on a few platform threads of
/// its own.
public final class Lake implements AutoCloseable {

  private static final String THREAD_NAME = "lake";

  private final LakeLimits limits;
  private final Path spill;
  // Native calls pin the carrier of a virtual thread, so every call runs on one of these.
  private final ExecutorService threads;
  private @Nullable DuckDBConnection engine;

  public Lake(DataDirectory directory, LakeLimits limits) {
    this.limits = limits;
    this.spill = directory.run().resolve("lake");
    this.threads =
        Executors.newFixedThreadPool(
            limits.callers(), Thread.ofPlatform().name(THREAD_NAME, 1).daemon().factory());
  }

  /// Puts a question; the connection is the question's own and closed after the answer.
  public <T> T ask(Query<T> query) {
    if (Thread.currentThread().getName().startsWith(THREAD_NAME)) {
      return answer(query);
    }
    return await(threads.submit((Callable<T>) () -> answer(query)));
  }

  private <T> T answer(Query<T> query) {
    try (var connection = engine().duplicate()) {
      return query.answer(connection);
    } catch (SQLException e) {
      throw new LakeFailure(e);
    }
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("The reader of the lake was interrupted.");
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> new IllegalStateException("The lake failed.", cause);
    };
  }

  private synchronized DuckDBConnection engine() throws SQLException {
    if (engine == null) {
      engine = open();
    }
    return engine;
  }

  private DuckDBConnection open() throws SQLException {
    var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = connection.createStatement()) {
      statement.execute("set memory_limit = '%s'".formatted(limits.memory()));
      statement.execute("set threads = %d".formatted(limits.workers()));
      statement.execute("set temp_directory = '%s'".formatted(quoted(spill)));
      statement.execute("set autoinstall_known_extensions = false");
      statement.execute("set autoload_known_extensions = false");
      statement.execute("set TimeZone = 'UTC'");
    }
    return connection;
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  @Override
  public synchronized void close() throws SQLException {
    threads.close();
    if (engine != null) {
      engine.close();
    }
  }
}
