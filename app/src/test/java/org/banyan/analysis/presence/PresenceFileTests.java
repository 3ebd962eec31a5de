package org.banyan.analysis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceFileTests {

  @TempDir Path folder;

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    var presence = presence();
    var file = new PresenceFile(folder.resolve("deep/a.presence"));

    file.write(presence, "batches 1 2");
    var back = file.read("batches 1 2").orElseThrow();

    assertThat(PresenceFile.checksum(back)).isEqualTo(PresenceFile.checksum(presence));
    assertThat(back.zone()).isEqualTo(presence.zone());
    assertThat(back.historyStarts()).isEqualTo(presence.historyStarts());
    assertThat(Lifecycle.of(back, Period.WEEK, Lens.MEMBERS))
        .isEqualTo(Lifecycle.of(presence, Period.WEEK, Lens.MEMBERS));
  }

  @Test
  void dropsAFileMadeOfOtherBatches() throws IOException {
    var path = folder.resolve("a.presence");
    new PresenceFile(path).write(presence(), "batches 1 2");

    assertThat(new PresenceFile(path).read("batches 1")).isEmpty();
    assertThat(path).doesNotExist();
  }

  @Test
  void dropsAFileWithASingleWrongByteOrATornEnd() throws IOException {
    var path = folder.resolve("a.presence");
    var file = new PresenceFile(path);
    file.write(presence(), "x");
    var whole = Files.readAllBytes(path);
    var random = new Random(5);
    for (var i = 0; i < 100; i++) {
      var damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(path, damaged);

      assertThat(file.read("x")).isEmpty();
      assertThat(path).doesNotExist();
    }
    Files.write(path, Arrays.copyOf(whole, whole.length / 2));
    assertThat(file.read("x")).isEmpty();
    Files.write(path, new byte[3]);
    assertThat(file.read("x")).isEmpty();
  }

  private static Presence presence() {
    var builder =
        new PresenceBuilder(ZoneId.of("Asia/Shanghai")).historyStarts(LocalDate.of(2024, 1, 5));
    ActivitySamples.seeded(3, 1_500, 100, 200).forEach(builder::saw);
    return builder.standing(7919, Standing.BOT).build();
  }
}
