package org.banyan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.banyan.cli.remote.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// How often is told by `-Dbanyan.kills=20`.
class CrashTests {

  private static final int KILLS = Integer.getInteger("banyan.kills", 3);
  private static final long SEED = 20_261_123;
  private static final int MESSAGES = 200;
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/\\S+)");
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.startsWith("A")).sorted().toList();

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Visitor visitor = new Visitor();
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger imported = new AtomicInteger();
  private final AtomicReference<String> saved = new AtomicReference<>("");
  private final AtomicReference<String> saving = new AtomicReference<>("");

  @Test
  void losesNothingAcknowledgedAndLeavesNothingHalfWhenItIsKilled() throws Exception {
    try (var banyan = BanyanProcess.start(folder.resolve("data"))) {
      comeIn(banyan);
      for (var kill = 0; kill < KILLS; kill++) {
        workUntilKilled(banyan, kill);
        banyan.startAgain();
        assertWhole(banyan, "kill %d".formatted(kill));
      }
    }
    assertThat(imported.get()).isPositive();
    assertThat(saved.get()).isNotEmpty();
  }

  private void workUntilKilled(BanyanProcess banyan, int kill) throws Exception {
    var stop = new AtomicBoolean();
    var importer = Thread.ofPlatform().start(() -> keepImporting(banyan, stop));
    var saver = Thread.ofPlatform().start(() -> keepSaving(banyan, stop));
    Thread.sleep(2000 + random.nextInt(3000));
    switch (kill % 3) {
      case 0 -> banyan.kill();
      case 1 -> {
        banyan.killDatabase();
        Thread.sleep(random.nextInt(1500));
        banyan.kill();
      }
      default -> {
        banyan.killDatabase();
        banyan.kill();
      }
    }
    stop.set(true);
    importer.join();
    saver.join();
  }

  private void comeIn(BanyanProcess banyan) throws Exception {
    var page = banyan.at(banyan.awaitSaid(LINK));
    var fields =
        Map.of("name", "Lin", "password", "banyan grows slowly 7", "zone", "UTC", "language", "en");

    assertThat(visitor.submit(page, page, fields).statusCode()).isEqualTo(302);
  }

  private void keepImporting(BanyanProcess banyan, AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        var export = export(started.incrementAndGet());
        if (command(banyan, OutputStream.nullOutputStream(), "import", export, "--community", "c")
            == 0) {
          imported.incrementAndGet();
        }
      } catch (IOException | IllegalStateException _) {
        return;
      }
    }
  }

  private void keepSaving(BanyanProcess banyan, AtomicBoolean stop) {
    for (var i = 0; !stop.get(); i++) {
      try {
        saving.set(ZONES.get(i % ZONES.size()));
        var fields = Map.of("language", "en", "zone", saving.get());
        var answer = visitor.submit(banyan.at("/me"), banyan.at("/me/preferences"), fields);
        if (answer.statusCode() < 400) {
          saved.set(saving.get());
        }
      } catch (IOException | InterruptedException _) {
        return;
      }
    }
  }

  private void assertWhole(BanyanProcess banyan, String when) throws Exception {
    var answer = new ByteArrayOutputStream();
    assertThat(command(banyan, answer, "verify")).as(when + answer.toString(UTF_8)).isZero();

    var zone = "value=\"%s\"";
    assertThat(visitor.open(banyan.at("/me")).body())
        .as(when)
        .containsAnyOf(zone.formatted(saved.get()), zone.formatted(saving.get()));

    if (imported.get() > 0) {
      answer.reset();
      command(banyan, answer, "summary", "--community", "c", "--json");
      var messages =
          JsonMapper.shared().readTree(answer.toString(UTF_8)).get("total_messages").asInt();
      assertThat(messages % MESSAGES).as(when).isZero();
      assertThat(messages / MESSAGES).as(when).isBetween(imported.get(), started.get());
    }
  }

  private int command(BanyanProcess banyan, OutputStream out, String... arguments)
      throws IOException {
    var order = new Order(List.of(arguments), folder.toString(), "en");
    return banyan.commands().carryOut(order, out, OutputStream.nullOutputStream());
  }

  private String export(int number) throws IOException {
    var text = new StringBuilder("id,time,channel,sender,text\n");
    var start = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(number * 1000L);
    for (var i = 0; i < MESSAGES; i++) {
      text.append(
          "%d-%d,%s,lobby,wx%d,hello%n"
              .formatted(number, i, start.plusSeconds(i), (number + i) % 50));
    }
    return Files.writeString(folder.resolve("export-%d.csv".formatted(number)), text).toString();
  }
}
