package org.banyan.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

  @TempDir static Path home;

  @Test
  void keepsWhatWasWrittenThroughAStopAndAStart() throws SQLException {
    try (var server = PostgresServer.start(home)) {
      execute(server, "create table if not exists kept (n int)");
      execute(server, "insert into kept values (7)");
    }

    try (var server = PostgresServer.start(home)) {
      assertThat(one(server, "select max(n) from kept")).isEqualTo("7");
    }
  }

  @Test
  void adoptsTheServerThatAKilledProcessLeft() throws SQLException {
    var left = PostgresServer.start(home);

    try (var server = PostgresServer.start(home)) {
      assertThat(server.url()).isEqualTo(left.url());
      assertThat(one(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void adoptsTheServerThatAKilledProcessHadBegunToLaunch() throws Exception {
    PostgresServer.start(home).close();

    try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = starters.submit(() -> PostgresServer.start(home));
      var second = starters.submit(() -> PostgresServer.start(home));

      try (var server = first.get()) {
        assertThat(second.get().url()).isEqualTo(server.url());
        assertThat(one(server, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void startsAgainAfterTheServerItselfWasKilled() throws Exception {
    var server = PostgresServer.start(home);
    execute(server, "create table if not exists written (n int)");
    var process = process();

    ProcessHandle.of(process).orElseThrow().destroyForcibly();

    try (var again = PostgresServer.start(home)) {
      assertThat(process()).isNotEqualTo(process);
      assertThat(one(again, "select count(*) from written")).isEqualTo("0");
    }
  }

  @Test
  void bringsAServerThatDiedBackOnTheSamePort() throws Exception {
    try (var server = PostgresServer.start(home).keptAlive()) {
      ProcessHandle.of(process()).orElseThrow().destroyForcibly();

      assertThat(answersWithin(server, Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void clearsThePidFileWhoseNumberAnotherProgramGot() throws Exception {
    PostgresServer.start(home).close();
    var mine = Long.toString(ProcessHandle.current().pid());
    Files.write(pidFile(), List.of(mine, home.toString(), "1", "1", "", "127.0.0.1"));

    try (var server = PostgresServer.start(home)) {
      assertThat(one(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void throwsAwayACreationThatWasInterrupted(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("cluster.new/base"));
    Files.writeString(other.resolve("cluster.new/PG_VERSION"), "18");

    try (var server = PostgresServer.start(other)) {
      assertThat(one(server, "select 1")).isEqualTo("1");
      assertThat(other.resolve("cluster.new")).doesNotExist();
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws IOException {
    try (var server = PostgresServer.start(home)) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .extracting(failure -> ((SQLException) failure).getSQLState())
          .isEqualTo("28P01");
      assertThat(permissions(home.resolve("password"))).isEqualTo("rw-------");
    }
  }

  @Test
  void namesTheArchiveOfEveryPlatform() {
    assertThat(Programs.archiveName("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
    assertThat(Programs.archiveName("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
    assertThat(Programs.archiveName("Mac OS X", "aarch64"))
        .isEqualTo("/postgres-darwin-arm_64.txz");
  }

  private static boolean answersWithin(PostgresServer server, Duration patience)
      throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      Thread.sleep(300);
      try {
        return one(server, "select 1").equals("1");
      } catch (SQLException _) {
        // Not yet: it is asked again until the deadline.
      }
    }
    return false;
  }

  private static long process() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
  }

  private static Path pidFile() {
    return home.resolve("cluster/postmaster.pid");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(PostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
