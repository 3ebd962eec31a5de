package org.banyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTests {

  private static final LocalDate END = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    emit(World.small(7, END), "one");
    emit(World.small(7, END), "two");
    emit(World.small(8, END), "three");

    try (var files = Files.list(folder.resolve("one"))) {
      assertThat(files.toList())
          .hasSize(7)
          .allSatisfy(file ->
              assertThat(folder.resolve("two").resolve(file.getFileName()))
                  .hasSameBinaryContentAs(file));
    }
    assertThat(Files.mismatch(wechat("one"), wechat("three"))).isNotEqualTo(-1);
  }

  @Test
  void labelsEverythingAsSimulated() throws IOException {
    var world = emit(World.small(7, END), "one");

    assertThat(Files.readString(folder.resolve("one").resolve(Simulated.ABOUT)))
        .contains("模拟数据", "SIMULATED");
    assertThat(Files.readAllLines(world.groups())).hasSize(1 + 8);
    assertThat(Files.readAllLines(world.groups()).stream().skip(1))
        .allMatch(line -> line.endsWith("模拟数据"));
    assertThat(Files.readAllLines(world.peopleTable())).hasSize(1 + 12);
  }

  @Test
  void makesUpTheWholeBrandInSeconds() {
    var begun = System.nanoTime();

    var brand = emit(World.brand(END), "brand");

    assertThat(brand.messages()).isBetween(150_000, 350_000);
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(20);
    assertThat(brand.planted().campaignStart())
        .isCloseTo(LocalDate.of(2025, 5, 13), within(2, ChronoUnit.DAYS));
  }

  private Path wechat(String name) {
    return folder.resolve(name).resolve("messages-wechat.csv");
  }

  private Simulated emit(World world, String name) {
    return new Simulator(world).emit(folder.resolve(name), _ -> {});
  }
}
