package org.banyan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.DirectoryLock;
import org.banyan.platform.store.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the real process where it cannot start: it says in one line of the reader's language
/// where the problem is and what helps, and nothing else.
@Tag("slow")
class StartRefusedTests {

  private static TestDatabase database;

  @TempDir Path data;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @Test
  void becauseThePublicAddressIsNone() throws Exception {
    useDatabase();
    environment.put("BANYAN_PUBLIC_URL", "banyan.example.com");

    assertThat(refused("zh_CN.UTF-8"))
        .contains("banyan.public-url", "banyan.example.com", "正确写法如：https://");
  }

  @Test
  void becauseATrustedProxyIsNoRangeOfAddresses() throws Exception {
    useDatabase();
    environment.put("BANYAN_TRUSTED_PROXIES", "10.0.0.0/8,proxy");

    assertThat(refused("C"))
        .contains("banyan.trusted-proxies", "not right: proxy", "should read like 10.0.0.0/8");
  }

  @Test
  void becauseThePortIsInUse() throws Exception {
    useDatabase();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      assertThat(refused("zh_CN.UTF-8", "--port", port)).contains("端口 " + port, "--port N");
    }
  }

  @Test
  void becauseThePortIsOutOfRange() throws Exception {
    useDatabase();

    assertThat(refused("C", "--port", "70000")).contains("70000", "from 1 to 65535");
  }

  @Test
  void becauseTheAddressIsNotOfThisMachine() throws Exception {
    useDatabase();

    assertThat(refused("C", "--address", "192.0.2.1")).contains("cannot listen", "--address");
  }

  @Test
  void becauseTheDataDirectoryCannotBeWritten() throws Exception {
    var file = Files.createFile(data.resolve("file"));

    assertThat(refused("zh_CN.UTF-8", "--data", file.resolve("data").toString()))
        .contains("无法写入", file.toString(), "--data DIR");
  }

  @Test
  void becauseAnotherServerHasTheDataDirectory() throws Exception {
    var lock = DirectoryLock.take(DataDirectory.open(data));
    try {
      assertThat(refused("C")).contains(data.toString(), "in use by another instance");
    } finally {
      lock.close();
    }
  }

  @Test
  void becauseTheDiskIsFull() throws Exception {
    assumeThat(mounts()).as("unshare --mount").isTrue();
    var full = List.of("sh", "-c", "mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\"");
    var small = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    small.addAll(full);
    small.add(data.toString());
    small.addAll(BanyanProcess.starting(List.of("--port", "0", "--data", data.toString())));

    assertThat(refused("zh_CN.UTF-8", small)).contains("磁盘", data.toString(), "--data DIR");
  }

  @Test
  void becauseTheAddressOfTheDatabaseIsNone() throws Exception {
    useDatabase();
    environment.put("SPRING_DATASOURCE_URL", "postgres://here/banyan");

    assertThat(refused("C")).contains("jdbc:postgresql://HOST:5432/DATABASE");
  }

  @Test
  void becauseTheDatabaseRefusesThePassword() throws Exception {
    useDatabase();
    environment.put("SPRING_DATASOURCE_PASSWORD", "guess");

    assertThat(refused("zh_CN.UTF-8")).contains("拒绝", "spring.datasource.password");
  }

  @Test
  void becauseTheDataAreOfANewerVersion() throws Exception {
    var migration = Files.createDirectories(data.resolve("newer")).resolve("V9999__newer.sql");
    Files.writeString(migration, "create table platform.newer (id int)");
    try (var newer = TestDatabase.create()) {
      Flyway.configure()
          .dataSource(newer.url(), newer.user(), newer.password())
          .locations("classpath:db/migration/platform", "filesystem:" + migration.getParent())
          .table("flyway_schema_history_platform")
          .load()
          .migrate();
      use(newer);

      assertThat(refused("C")).contains("written by a newer version", "Start that version");
    }
  }

  private void useDatabase() {
    use(database);
  }

  private void use(TestDatabase chosen) {
    environment.put("SPRING_DATASOURCE_URL", chosen.url());
    environment.put("SPRING_DATASOURCE_USERNAME", chosen.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", chosen.password());
  }

  private String refused(String locale, String... options) throws Exception {
    var place = List.of("--port", "0", "--data", data.toString());
    return refused(locale, BanyanProcess.starting(options.length == 0 ? place : both(options)));
  }

  private List<String> both(String... options) {
    var all = new ArrayList<>(List.of(options));
    if (!all.contains("--data")) {
      all.addAll(List.of("--data", data.toString()));
    }
    if (!all.contains("--port")) {
      all.addAll(List.of("--port", "0"));
    }
    return all;
  }

  private String refused(String locale, List<String> command) throws Exception {
    var said = Files.createTempFile("banyan-said-", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", locale);
    var process = builder.redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      var text = Files.readString(said, UTF_8);
      assertThat(process.exitValue()).as(text).isEqualTo(1);
      assertThat(text.strip()).as("one line").hasLineCount(1).doesNotContain("Exception");
      return text;
    } finally {
      process.destroyForcibly();
      Files.delete(said);
    }
  }

  private static boolean mounts() throws IOException, InterruptedException {
    return new ProcessBuilder(
                "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "t", "/mnt")
            .start()
            .waitFor()
        == 0;
  }
}
