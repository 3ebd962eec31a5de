package org.banyan.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.banyan.platform.store.postgres.PostgresServer;

/// An empty database of its own on the one PostgreSQL server that all tests of a run share.
public record TestDatabase(String name, String url, String user, String password)
    implements AutoCloseable {

  /// A new, empty database.
  public static TestDatabase create() {
    var name = "test_" + Ids.next().toString().replace("-", "");
    execute("create database " + name);
    var server = Shared.SERVER;
    return new TestDatabase(name, server.url(name), server.user(), server.password());
  }

  /// What the application has to be told so that it uses this database.
  public Map<String, String> properties() {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password);
  }

  @Override
  public void close() {
    execute("drop database if exists %s with (force)".formatted(name));
  }

  private static void execute(String statement) {
    var server = Shared.SERVER;
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database refused (%s).".formatted(statement), e);
    }
  }

  /// Started at first use, stopped and removed when the run ends.
  private static final class Shared {

    private static final Path HOME = folder();
    private static final PostgresServer SERVER = start();

    private static Path folder() {
      try {
        return Files.createTempDirectory("banyan-tests-");
      } catch (IOException e) {
        throw new UncheckedIOException("No folder for the test database.", e);
      }
    }

    private static PostgresServer start() {
      var server = PostgresServer.start(HOME);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    }

    private static void stop(PostgresServer server) {
      server.close();
      try (var content = Files.walk(HOME)) {
        content.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException("The test database leaves %s.".formatted(HOME), e);
      }
    }
  }
}
