package org.banyan.community.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.SHANGHAI;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileChatTests {

  private static final int OFFSETS = 20;
  private static final long SEED = 20_261_126;
  private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private static Stream<String> samples() {
    return ChatSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTruncatedFileIsRefusedOrSaysWhereItBreaks(String name) throws IOException {
    var whole = bytes(name);
    var all = told(name, whole);

    for (var part = 0; part < OFFSETS; part++) {
      var cut = Arrays.copyOf(whole, whole.length * part / OFFSETS);
      var told = told(name, cut);

      assertThat(told.stream().filter(each -> !all.contains(each)).count())
          .as("%s cut to %d bytes: %s", name, cut.length, told)
          .isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedBytesNeverStopTheReaderWithoutASentence(String name) throws IOException {
    var random = new Random(SEED);
    for (var round = 0; round < OFFSETS; round++) {
      var damaged = bytes(name).clone();
      for (var hit = 0; hit < 8; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      told(name, damaged);
    }
  }

  @Test
  void aMessageBeyondAllMeasureIsCountedAndPassed() throws IOException {
    var huge = "x".repeat(6 << 20);
    var log = "[09:00] <fern> " + huge + "\n[09:01] <fern> hello\n";
    var many = "{\"k\":[" + "0,".repeat(200_000) + "0],";
    var discord =
        ChatSamples.DISCORD.replaceFirst(
            "\\{\"id\":\"901\",", many.replace("{", "{") + "\"id\":\"901\",");

    assertThat(told("2026-05-01.log", log.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("line-too-long", "fern MESSAGE");
    assertThat(told("d.json", discord.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "5 JOINED", "line-too-long", "6 REPLY", "channel-pinned-message", "7 FILE");
  }

  /// In the middle of each sample, wherever that is: in a text, a name, a date or a key.
  @Tag("full")
  @ParameterizedTest
  @MethodSource("samples")
  void aLineOfTwoHundredMegabytesIsNeverHeldWhole(String name) throws IOException {
    var whole = bytes(name);
    for (var quarter = 1; quarter < 4; quarter++) {
      var middle = insideAWord(whole, whole.length * quarter / 4);
      var file = folder.resolve(name);
      try (var out = Files.newOutputStream(file)) {
        out.write(whole, 0, middle);
        for (var megabyte = 0; megabyte < 200; megabyte++) {
          out.write(MEGABYTE);
        }
        out.write(whole, middle, whole.length - middle);
      }

      var longest =
          rows(file).stream()
              .mapToInt(row -> row instanceof Row.Message(_, var said) ? said.text().length() : 0)
              .max();
      assertThat(longest.orElse(0)).as("%s at byte %d", name, middle).isLessThan(17 << 20);
      Files.delete(file);
    }
  }

  private static int insideAWord(byte[] text, int from) {
    var at = from;
    while (at < text.length - 1
        && !(Character.isLetter(text[at - 1]) && Character.isLetter(text[at]))) {
      at++;
    }
    return at;
  }

  @Test
  void deepNestingEndsInASentence() throws IOException {
    var deep = ChatSamples.ZULIP.replace("\"<p>hi</p>\"", "[".repeat(5_000) + "]".repeat(5_000));

    assertThat(told("z.json", deep.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Fern MESSAGE", "json-broken");
  }

  @Test
  void textOfAMessageIsNothingButText() throws IOException {
    var rows = rows("discord.json", bytes("discord.json"));

    assertThat(
            rows.stream()
                .filter(Row.Message.class::isInstance)
                .map(row -> ((Row.Message) row).posting().text()))
        .contains("大家好 <script>");
  }

  private static byte[] bytes(String name) {
    return ChatSamples.all().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
  }

  private List<String> told(String name, byte[] content) throws IOException {
    return rows(name, content).stream().map(FileExportTests::told).toList();
  }

  /// The rows; a refusal counts as none, if it has a sentence in both languages.
  private List<Row> rows(String name, byte[] content) throws IOException {
    return rows(Files.write(folder.resolve(name), content));
  }

  private static List<Row> rows(Path file) {
    var rows = new ArrayList<Row>();
    switch (Exports.open(file, ReadingOptions.in(SHANGHAI))) {
      case Opened.Refused(var problem) -> hasASentence(problem);
      case Opened.Ready(var reader) -> {
        try (reader) {
          reader.roster();
          reader.read(rows::add);
        } catch (NotReadable e) {
          hasASentence(e.problem());
        }
      }
    }
    rows.forEach(row -> {
      if (row instanceof Row.Unparsed(_, var problem)) {
        hasASentence(problem);
      }
    });
    return rows;
  }

  private static void hasASentence(Problem problem) {
    for (var language : Set.of(Language.ZH, Language.EN)) {
      assertThat(problem.say(Words.of(language))).isNotBlank().doesNotContain("community.problem");
    }
  }
}
