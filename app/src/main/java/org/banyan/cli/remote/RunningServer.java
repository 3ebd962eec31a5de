package org.banyan.cli.remote;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A server that has a data directory open, as its token file names it.
public record RunningServer(int port, String token, long pid) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PATIENCE_MILLIS = 2000;

  /// The server on a data directory, if one lives there.
  public static Optional<RunningServer> on(Path data) {
    var file = file(data);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), RunningServer.class))
          .filter(RunningServer::lives);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// Has the server carry out a command; what it says is passed on while it says it.
  public int carryOut(Order order, OutputStream out, OutputStream err) throws IOException {
    var connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setDoOutput(true);
    try (var body = connection.getOutputStream()) {
      body.write(JSON.writeValueAsBytes(order));
    }
    try (var answer = new DataInputStream(connection.getInputStream())) {
      return Frames.read(answer, out, err);
    }
  }

  /// Writes the token file, which only its owner can read.
  void announce(Path data) throws IOException {
    var fresh = file(data).resolveSibling("server.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, JSON.writeValueAsBytes(this));
    Files.move(fresh, file(data), StandardCopyOption.ATOMIC_MOVE);
  }

  static void withdraw(Path data) throws IOException {
    Files.deleteIfExists(file(data));
  }

  private static Path file(Path data) {
    return data.resolve("run").resolve("server");
  }

  private boolean lives() {
    if (ProcessHandle.of(pid).isEmpty()) {
      return false;
    }
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
