package org.banyan.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.banyan.cli.remote.RunningServer;

/// The real application as a process of its own, on a data directory.
final class BanyanProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.banyan.Banyan",
                "start",
                "--empty",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitServer() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (server().isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("Banyan did not start: " + said());
      }
      Thread.sleep(100);
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
