package org.banyan.community.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.refused;
import static org.banyan.community.reading.ExportSamples.shared;
import static org.banyan.community.reading.ExportSamples.zip;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../users.json",
        "a/../../users.json",
        "/etc/passwd",
        "C:/users.json",
        "..\\users.json",
        "a\u0000.json"
      })
  void refusesAPathOutOfTheFolder(String name) throws Exception {
    var file = zip(folder.resolve("slip.zip"), Map.of(name, "[]", "users.json", "[]"));

    assertThat(refused(file).key()).isEqualTo("community.problem.zip-slip");
  }

  @Test
  void refusesABombByWhatItClaims() throws Exception {
    var file = folder.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("users.json"));
      zip.write("[]".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("general/2026-01-01.json"));
      var zeros = new byte[1 << 20];
      for (var megabyte = 0; megabyte < 200; megabyte++) {
        zip.write(zeros);
      }
    }

    assertThat(refused(file)).isEqualTo(Problem.of("zip-bomb", "bomb.zip", 200L));
  }

  @Test
  void refusesABombThatLiesAboutItsSize() throws Exception {
    var limits = new ZipLimits(10, 1 << 20, 300);
    var file = zip(folder.resolve("liar.zip"), Map.of("a/2026-01-01.json", " ".repeat(3 << 20)));
    var bytes = Files.readAllBytes(file);
    var directory = new String(bytes, ISO_8859_1).indexOf("PK\1\2");
    System.arraycopy(HexFormat.of().parseHex("10000000"), 0, bytes, directory + 24, 4);
    Files.write(file, bytes);

    try (var zip = ZipFiles.of(file, limits);
        var in = zip.open("a/2026-01-01.json")) {
      Assertions.assertThrows(NotReadable.class, in::readAllBytes);
    }
  }

  @Test
  void refusesAMillionEntriesAtOnce() throws Exception {
    var file = folder.resolve("many.zip");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (var entry = 0; entry < 1_000_000; entry++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(entry)));
      }
    }

    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertThat(refused(file))
                .isEqualTo(Problem.of("zip-too-many-entries", "many.zip", 1_000_000L, 500_000)));
  }

  @Test
  void refusesAZipThatBreaksOffAnywhere() throws Exception {
    var whole = Files.readAllBytes(shared("slack-houstondatavis.zip"));
    var file = folder.resolve("part.zip");
    for (var part = 1; part < 50; part++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * part / 50));

      assertThat(refused(file).key()).isEqualTo("community.problem.zip-truncated");
    }
  }

  @Test
  void refusesAPassword() throws Exception {
    var file = zip(folder.resolve("locked.zip"), Map.of("users.json", "[]"));
    var bytes = Files.readAllBytes(file);
    var directory = new String(bytes, ISO_8859_1).indexOf("PK\1\2");
    bytes[directory + 8] |= 1;
    Files.write(file, bytes);

    assertThat(refused(file)).isEqualTo(Problem.of("zip-encrypted", "locked.zip"));
  }

  @Test
  void saysWhatAStrangeFileIsNot() throws Exception {
    var json = Files.writeString(folder.resolve("a.csv"), "{\"a\":[1]}");
    var nothing = Files.createFile(folder.resolve("b.csv"));
    var other = zip(folder.resolve("c.zip"), Map.of("photo.jpg", "x"));
    var old = Files.write(folder.resolve("d.xlsx"), HexFormat.of().parseHex("d0cf11e0a1b11ae100"));

    assertThat(refused(json)).isEqualTo(Problem.of("format-unknown", Path.of("a.csv")));
    assertThat(refused(nothing)).isEqualTo(Problem.of("empty", Path.of("b.csv")));
    assertThat(refused(other)).isEqualTo(Problem.of("zip-unknown", Path.of("c.zip")));
    assertThat(refused(old)).isEqualTo(Problem.of("old-workbook", Path.of("d.xlsx")));
    assertThat(refused(folder)).isEqualTo(Problem.of("folder-unknown", folder.getFileName()));
  }
}
