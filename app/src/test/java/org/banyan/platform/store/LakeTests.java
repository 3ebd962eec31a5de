package org.banyan.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LakeTests {

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void open() {
    lake = new Lake(DataDirectory.open(folder), new LakeLimits("256MB", 2, 2));
  }

  @AfterEach
  void close() throws SQLException {
    lake.close();
  }

  @Test
  void answersOnAPlatformThreadWhoeverAsks() throws Exception {
    try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      var onVirtual = virtual.submit(() -> lake.ask(_ -> Thread.currentThread().isVirtual())).get();

      assertThat(onVirtual).isFalse();
    }
  }

  @Test
  @Timeout(20)
  void answersAQuestionWithinAQuestionEvenWhenEveryThreadIsTaken() throws Exception {
    try (var callers = Executors.newFixedThreadPool(2)) {
      var first = callers.submit(() -> lake.ask(_ -> lake.ask(c -> one(c, "select 41 + 1"))));
      var second = callers.submit(() -> lake.ask(_ -> lake.ask(c -> one(c, "select 42"))));

      assertThat(first.get()).isEqualTo(second.get()).isEqualTo("42");
    }
  }

  @Test
  void keepsToItsLimitsAndNeverFetchesExtensions() {
    var memory = lake.ask(c -> one(c, "select current_setting('memory_limit')"));
    var fetches = lake.ask(c -> one(c, "select current_setting('autoinstall_known_extensions')"));

    assertThat(memory).isEqualTo("244.1 MiB");
    assertThat(fetches).isEqualTo("false");
  }

  @Test
  void saysWhyAQuestionFailed() {
    assertThatThrownBy(() -> lake.ask(c -> one(c, "select nothing from nowhere")))
        .isInstanceOf(LakeFailure.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void refusesAMemoryLimitThatIsNoSize() {
    assertThatThrownBy(() -> new LakeLimits("plenty", 1, 1)).hasMessageContaining("plenty");
  }

  private static String one(DuckDBConnection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getObject(1));
    }
  }
}
