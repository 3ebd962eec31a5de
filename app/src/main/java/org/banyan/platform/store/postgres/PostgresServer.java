package org.banyan.platform.store.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that belongs to this process and is kept in one folder.
public final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final long LARGE_LOG = 10_000_000;
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "max_connections", "60",
          "shared_buffers", "128MB",
          "max_wal_size", "512MB",
          "wal_compression", "on",
          "jit", "off",
          "timezone", "UTC",
          "log_timezone", "UTC");

  private final Cluster cluster;
  private final Shell shell;
  private final String password;
  private final int port;
  private volatile boolean isClosed;

  private PostgresServer(Path home) throws IOException {
    this.cluster = new Cluster(home);
    this.shell = new Shell(home, Programs.unpackedInto(home));
    cluster.create(shell);
    this.password = cluster.password();
    var survivor = new Survivor(cluster).port();
    this.port = survivor.isPresent() ? survivor.getAsInt() : launchSomewhere();
  }

  /// Starts the server kept in the folder, which is filled at first use. The caller holds the
  /// folder for itself.
  public static PostgresServer start(Path home) {
    try {
      return new PostgresServer(Files.createDirectories(home).toRealPath());
    } catch (IOException e) {
      throw StoreUnavailable.because(e, home);
    }
  }

  /// From now on brings the server back, on the same port, when it dies of anything but our own
  /// stopping it.
  public PostgresServer keptAlive() {
    Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
    return this;
  }

  public String url() {
    return url("postgres");
  }

  /// The address of another database on the same server.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      shell.run("pg_ctl", List.of("--pgdata=" + cluster.folder(), "--mode=fast", "--wait", "stop"));
    } catch (IOException e) {
      throw StoreUnavailable.because(e, cluster.folder());
    }
  }

  private int launchSomewhere() throws IOException {
    putAwayLargeLog();
    for (var attempt = 1; ; attempt++) {
      var free = freePort();
      try {
        shell.run("pg_ctl", startArguments(free));
        return free;
      } catch (StoreUnavailable e) {
        // What a killed process had begun to launch may have come first.
        var other = new Survivor(cluster).port();
        if (other.isPresent()) {
          return other.getAsInt();
        }
        // Between finding a port free and binding it another program may have taken it.
        if (attempt == ATTEMPTS || !logMentionsPortInUse()) {
          throw explained(e);
        }
      }
    }
  }

  private void watch() {
    while (!isClosed) {
      try {
        new Survivor(cluster).process().flatMap(ProcessHandle::of).ifPresent(Shell::awaitEnd);
        if (!isClosed && new Survivor(cluster).port().isEmpty()) {
          LOG.warn("PostgreSQL ended by itself and is started again.");
          shell.run("pg_ctl", startArguments(port));
        }
      } catch (IOException | StoreUnavailable e) {
        LOG.error("PostgreSQL ended by itself and does not start again.", e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private List<String> startArguments(int free) {
    var settings =
        SETTINGS.entrySet().stream()
            .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(" "));
    return List.of(
        "--pgdata=" + cluster.folder(),
        "--log=" + cluster.log(),
        "--wait",
        "--timeout=90",
        "--options=-p %d %s".formatted(free, settings),
        "start");
  }

  private StoreUnavailable explained(StoreUnavailable failure) throws IOException {
    var lines = lastLogLines();
    if (lines.stream().anyMatch(StoreUnavailable::mentionsFullDisk)) {
      return new StoreUnavailable(new StoreProblem.DiskFull(cluster.home()));
    }
    var fatal = lines.stream().filter(line -> line.contains("FATAL")).reduce((_, last) -> last);
    return fatal
        .map(line -> new StoreProblem.ProgramFailed("postgres", cluster.log(), line))
        .map(StoreUnavailable::new)
        .orElse(failure);
  }

  private boolean logMentionsPortInUse() throws IOException {
    return lastLogLines().stream().anyMatch(line -> line.contains("Address already in use"));
  }

  private List<String> lastLogLines() throws IOException {
    if (!Files.exists(cluster.log())) {
      return List.of();
    }
    var lines = Files.readAllLines(cluster.log());
    return lines.subList(Math.max(0, lines.size() - 12), lines.size());
  }

  private void putAwayLargeLog() throws IOException {
    if (Files.exists(cluster.log()) && Files.size(cluster.log()) > LARGE_LOG) {
      Files.move(
          cluster.log(),
          cluster.home().resolve("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
