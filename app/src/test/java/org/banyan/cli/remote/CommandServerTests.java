package org.banyan.cli.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandServerTests {

  private static final Order ORDER = new Order(List.of("verify", "--json"), "/here", "zh-CN");

  @TempDir Path data;
  private CommandServer server;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(data.resolve("run"));
    server = CommandServer.open(data, CommandServerTests::repeat);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void passesOnWhatIsSaidAndTheExitCode() throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();

    var code = RunningServer.on(data).orElseThrow().carryOut(ORDER, out, err);

    assertThat(code).isEqualTo(7);
    assertThat(out.toString(UTF_8)).isEqualTo("[verify, --json] 在 /here");
    assertThat(err.toString(UTF_8)).isEqualTo("zh-CN");
  }

  @Test
  void keepsItsTokenToTheOwner() throws IOException {
    var file = data.resolve("run/server");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesWhoeverHasNotTheToken() throws Exception {
    var port = RunningServer.on(data).orElseThrow().port();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Authorization", "Bearer guess")
            .POST(HttpRequest.BodyPublishers.ofString("{\"arguments\":[\"backup\"]}"))
            .build();

    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void isNotFoundOnceItIsClosedOrWhenItsFileIsBroken() throws IOException {
    Files.writeString(data.resolve("run/server"), "{\"port\":");
    assertThat(RunningServer.on(data)).isEmpty();

    server.close();
    assertThat(RunningServer.on(data)).isEmpty();
  }

  private static int repeat(Order order, OutputStream out, OutputStream err) {
    try {
      out.write("%s 在 %s".formatted(order.arguments(), order.folder()).getBytes(UTF_8));
      err.write(order.language().getBytes(UTF_8));
      return 7;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
