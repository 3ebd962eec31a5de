package org.banyan.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// The way into a running server for commands on the same machine: a port of its own that listens
/// to the loopback address only, opened by the token that lies in the data directory.
public final class CommandServer implements AutoCloseable {

  private static final int TOKEN_BYTES = 32;
  private static final int FORBIDDEN = 403;
  private static final int LARGEST_ORDER = 1 << 20;

  private final HttpServer server;
  private final Carrier carrier;
  private final Path data;
  private final byte[] expected;

  private CommandServer(HttpServer server, Carrier carrier, Path data, String token) {
    this.server = server;
    this.carrier = carrier;
    this.data = data;
    this.expected = bytes("Bearer " + token);
  }

  /// Listens from now on, and says so in the data directory.
  public static CommandServer open(Path data, Carrier carrier) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var token = invented();
    var server = new CommandServer(http, carrier, data, token);
    http.createContext("/", server::answer);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.start();
    new RunningServer(http.getAddress().getPort(), token, ProcessHandle.current().pid())
        .announce(data);
    return server;
  }

  @Override
  public void close() throws IOException {
    RunningServer.withdraw(data);
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAllowed(exchange)) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
        return;
      }
      var order =
          JsonMapper.shared()
              .readValue(exchange.getRequestBody().readNBytes(LARGEST_ORDER), Order.class);
      exchange.sendResponseHeaders(200, 0);
      var frames = new Frames(exchange.getResponseBody());
      frames.exit(carrier.carryOut(order, frames.out(), frames.err()));
    }
  }

  private boolean isAllowed(HttpExchange exchange) {
    var given = exchange.getRequestHeaders().getFirst("Authorization");
    return "POST".equals(exchange.getRequestMethod())
        && given != null
        && MessageDigest.isEqual(bytes(given), expected);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String invented() {
    var token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return HexFormat.of().formatHex(token);
  }
}
