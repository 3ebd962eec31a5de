package org.banyan.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;

/// What a killed process may have left of its database server: one that still answers, one that is
/// dying, or only the file that named it.
final class Survivor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOGIN_SECONDS = 3;
  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path cluster;
  private final Path pidFile;
  private final String password;

  Survivor(Cluster cluster) throws IOException {
    this.cluster = cluster.folder();
    this.password = cluster.password();
    this.pidFile = this.cluster.resolve("postmaster.pid");
  }

  /// The port of a server that lives on. Waits for one that is dying, and clears the file of one
  /// that is gone.
  OptionalInt port() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.exists(pidFile)) {
      var lines = lines();
      var port = number(lines, PORT_LINE);
      if (port.isPresent() && answers(port.getAsInt())) {
        return port;
      }
      if (!anybodyWorksInTheCluster(lines)) {
        Files.deleteIfExists(pidFile);
        return OptionalInt.empty();
      }
      if (System.nanoTime() > deadline) {
        throw new StoreUnavailable(
            new StoreProblem.ServerSilent(cluster, number(lines, PROCESS_LINE).orElse(0)));
      }
      pause();
    }
    return OptionalInt.empty();
  }

  /// The number of the process that the file names.
  Optional<Long> process() throws IOException {
    var process = number(lines(), PROCESS_LINE);
    return process.isPresent() ? Optional.of((long) process.getAsInt()) : Optional.empty();
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(pidFile);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static OptionalInt number(List<String> lines, int index) {
    if (lines.size() <= index || !lines.get(index).strip().matches("\\d{1,9}")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(lines.get(index).strip()));
  }

  /// Lets in with the password: a port that merely accepts may belong to a server just killed.
  private boolean answers(int port) {
    try (var connection = DriverManager.getConnection(address(port), Cluster.USER, password)) {
      return connection.isValid(LOGIN_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String address(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=%d&loginTimeout=%d"
        .formatted(port, LOGIN_SECONDS, LOGIN_SECONDS);
  }

  /// Every process of PostgreSQL works in the cluster's folder; a zombie or a process that merely
  /// got the number again does not.
  private boolean anybodyWorksInTheCluster(List<String> lines) throws IOException {
    var processes = Path.of("/proc");
    if (!Files.isDirectory(processes.resolve("self"))) {
      var process = number(lines, PROCESS_LINE);
      return process.isPresent() && ProcessHandle.of(process.getAsInt()).isPresent();
    }
    try (var folders = Files.newDirectoryStream(processes, "[0-9]*")) {
      for (var folder : folders) {
        if (cluster.equals(workingFolder(folder))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Path workingFolder(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd"));
    } catch (IOException e) {
      return process;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for PostgreSQL to end.", e);
    }
  }
}
