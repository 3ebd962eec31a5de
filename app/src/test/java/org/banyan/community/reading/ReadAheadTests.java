package org.banyan.community.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyan.platform.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTests {

  @TempDir private Path folder;

  @Test
  void handsOnEveryRowInItsOrder() throws IOException {
    try (var one = log(5_000);
        var other = log(5_000)) {
      var plain = new ArrayList<Row>();
      var ahead = new ArrayList<Row>();

      one.read(plain::add);
      ReadAhead.read(other, ahead::add);

      assertThat(ahead).hasSize(5_000).isEqualTo(plain);
    }
  }

  @Test
  void tellsTheCallerWhyReadingStopped() throws IOException {
    Files.createDirectories(folder.resolve("slack/general"));
    Files.writeString(folder.resolve("slack/users.json"), "[]");
    Files.writeString(folder.resolve("slack/channels.json"), "[]");
    Files.writeString(folder.resolve("slack/general/2024-01-01.json"), "[]");
    var seen = new AtomicInteger();
    try (var reader = open(folder.resolve("slack"))) {
      Files.delete(folder.resolve("slack/general/2024-01-01.json"));

      assertThatThrownBy(() -> ReadAhead.read(reader, _ -> seen.incrementAndGet()))
          .isInstanceOf(NotReadable.class);
    }
    assertThat(seen).hasValue(0);
  }

  @Test
  void stopsReadingWhenTheCallerStops() throws IOException {
    var seen = new AtomicInteger();
    try (var reader = log(50_000)) {
      assertThatThrownBy(() ->
              ReadAhead.read(
                  reader,
                  _ -> {
                    if (seen.incrementAndGet() == 1_000) {
                      throw new Progress.Cancelled();
                    }
                  }))
          .isInstanceOf(Progress.Cancelled.class);
      assertThat(reader.share()).isLessThan(0.9);
    }
    assertThat(seen).hasValue(1_000);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("read-ahead") && thread.isAlive());
  }

  private MessageReader log(int lines) throws IOException {
    var text = new StringBuilder();
    for (var line = 0; line < lines; line++) {
      text.append(
          "[%tT] <nick%d> words %d%n"
              .formatted(Duration.ofSeconds(line).toMillis(), line % 7, line));
    }
    return open(Files.writeString(folder.resolve("2024-01-01.log"), text));
  }

  private static MessageReader open(Path export) {
    return ((Opened.Ready) Exports.open(export, ReadingOptions.in(ZoneOffset.UTC))).reader();
  }
}
