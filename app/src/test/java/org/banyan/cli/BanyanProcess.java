package org.banyan.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.cli.remote.RunningServer;

/// The real application as a process of its own, on a data directory.
final class BanyanProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path data;
  private final int port;
  private final Path log;
  private Process process;

  private BanyanProcess(Path data, int port, Path log, Process process) {
    this.data = data;
    this.port = port;
    this.log = log;
    this.process = process;
  }

  static BanyanProcess start(Path data) throws IOException, InterruptedException {
    var port = freePort();
    var log = Files.createDirectories(data).resolveSibling("banyan.log");
    var started = new BanyanProcess(data, port, log, launch(data, port, log));
    started.awaitServer();
    return started;
  }

  void startAgain() throws IOException, InterruptedException {
    process = launch(data, port, log);
    awaitServer();
  }

  private static Process launch(Path data, int port, Path log) throws IOException {
    var place = List.of("--empty", "--port", Integer.toString(port), "--data", data.toString());
    return new ProcessBuilder(starting(place))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /// The command line that starts the application with further options.
  static List<String> starting(List<String> options) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "org.banyan.Banyan",
            "start");
    return Stream.concat(command.stream(), options.stream()).toList();
  }

  private void awaitServer() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (server().isEmpty()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("Banyan ended while it started: " + said());
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Banyan did not start in time: " + said());
      }
      Thread.sleep(100);
    }
  }

  /// Waits until the server says of itself that it is well.
  void awaitHealth() throws IOException, InterruptedException {
    var visitor = new Visitor();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (visitor.open(at("/actuator/health")).statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Banyan did not recover: " + said());
      }
      Thread.sleep(200);
    }
  }

  /// The server of this very process; what a killed one left in the directory does not count.
  private Optional<RunningServer> server() {
    return RunningServer.on(data).filter(found -> found.pid() == process.pid());
  }

  RunningServer commands() {
    return server().orElseThrow(() -> new IllegalStateException("No server: " + data));
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /// The first group of what is awaited on the console.
  String awaitSaid(Pattern awaited) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var found = awaited.matcher(said());
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("Banyan never said it: " + said());
  }

  private String said() throws IOException {
    return Files.readString(log);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killDatabase() throws IOException {
    var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
  }

  /// A connection of our own to the database of the server.
  Connection database() throws IOException, SQLException {
    var home = data.resolve("postgres");
    var port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
    var password = Files.readString(home.resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port), "banyan", password);
  }

  /// Stops as a person would, and as whole as then.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
