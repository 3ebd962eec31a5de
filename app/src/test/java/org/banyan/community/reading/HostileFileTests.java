package org.banyan.community.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.community.reading.ExportSamples.SHANGHAI;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One sample of each kind of export, made hostile in every way that anybody has thought of: each
/// of them is refused or read as far as it can be, with a sentence that says where and what to do.
class HostileFileTests {

  private static final int OFFSETS = 20;
  private static final int LEAST = 200;
  private static final int LONG_LINE = 5 << 20;
  private static final Set<Language> LANGUAGES = Set.of(Language.ZH, Language.EN);

  @TempDir Path folder;

  @Test
  void everyHostileFileIsReadAsFarAsItGoesOrRefusedWithASentence() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      samples().forEach((name, text) -> files.putAll(hostile(name, text)));
      files.putAll(bombs("http://127.0.0.1:%d/".formatted(trap.getLocalPort())));
      var refused = 0;
      for (var file : files.entrySet()) {
        refused += tried(file.getKey(), file.getValue()) ? 0 : 1;
      }

      assertThat(files).hasSizeGreaterThanOrEqualTo(LEAST);
      assertThat(refused).isPositive();
      trap.setSoTimeout(1);
      assertThatThrownBy(trap::accept)
          .as("a connection out")
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static Map<String, String> samples() {
    var samples = new TreeMap<>(ChatSamples.all());
    samples.put("roster.csv", ListSamples.ROSTER);
    samples.put("chatroom.json", ListSamples.CHATROOM);
    samples.put("group.json", ListSamples.WECOM_GROUP);
    samples.put("users.csv", ListSamples.USERS);
    samples.put("orders.csv", ListSamples.ORDERS);
    samples.put("table.csv", "time,sender,text\n2026-05-01 09:00:00,fern,hi\n");
    return samples;
  }

  private static Map<String, byte[]> hostile(String name, String text) {
    var whole = text.getBytes(StandardCharsets.UTF_8);
    var files = new LinkedHashMap<String, byte[]>();
    for (var part = 0; part < OFFSETS; part++) {
      files.put(
          "cut%d-%s".formatted(part, name), Arrays.copyOf(whole, whole.length * part / OFFSETS));
    }
    files.put("utf16-" + name, text.getBytes(StandardCharsets.UTF_16LE));
    files.put("latin-" + name, text.getBytes(StandardCharsets.ISO_8859_1));
    files.put("nul-" + name, text.replace(' ', '\0').getBytes(StandardCharsets.UTF_8));
    files.put(
        "alone-" + name, bytes(text.replace("大家好", "\\ud800\\udbff").replace("hi", "\\udc00")));
    files.put("raw-" + name, broken(whole));
    files.put("twice-" + name, bytes(text + text));
    files.put("future-" + name, bytes(text.replace("2026", "2999").replace("17775", "97775")));
    files.put("past-" + name, bytes(text.replace("2026", "0001").replace("17775", "-7775")));
    files.put("nobody-" + name, bytes(text.replaceAll("fern|小蕨|wxid_5|wxid_1|u1", "")));
    files.put("formula-" + name, bytes(text.replaceAll("小蕨|fern", "=HYPERLINK(1)<img src=x>")));
    files.put("deep-" + name, bytes(text.replace("1", "[".repeat(300))));
    return files;
  }

  /// A lone surrogate as bytes, and bytes that are of no encoding at all.
  private static byte[] broken(byte[] whole) {
    var broken = whole.clone();
    var damage = new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF, (byte) 0xFE};
    System.arraycopy(
        damage, 0, broken, whole.length / 2, Math.min(damage.length, whole.length / 2));
    return broken;
  }

  private static Map<String, byte[]> bombs(String outside) {
    var entities = new StringBuilder("<!DOCTYPE posts [<!ENTITY a0 \"lol\">");
    for (var level = 1; level < 12; level++) {
      entities.append(
          "<!ENTITY a%d \"%s\">".formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
    }
    var huge = "x".repeat(LONG_LINE);
    return Map.of(
        "Posts.xml", bytes(entities + "]><posts><row Id=\"1\" Body=\"&a11;\"/></posts>"),
        "Users.xml",
            bytes("<!DOCTYPE u [<!ENTITY x SYSTEM \"" + outside + "\">]><users>&x;</users>"),
        "long.log", bytes("[09:00] <fern> " + huge + "\n"),
        "long.csv", bytes("member_id,group\n" + huge + ",g\n"),
        "long.json", bytes("[{\"talker\":\"8@chatroom\",\"isChatRoom\":true,\"content\":\"" + huge),
        "nested.json", bytes("[".repeat(200_000)),
        "quote.csv", bytes("member_id,group\n\"" + huge),
        "empty.zip", new byte[0],
        "false.zip", bytes("PK\3\4 this is none"),
        "false.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Whether it could be opened; whatever is wrong has a sentence that names the file.
  private boolean tried(String name, byte[] content) throws IOException {
    var file = Files.write(folder.resolve(name), content);
    var opened = true;
    switch (Exports.open(file, ReadingOptions.in(SHANGHAI))) {
      case Opened.Refused(var problem) -> {
        says(problem, name);
        opened = false;
      }
      case Opened.Ready(var reader) -> {
        try (reader) {
          reader.roster();
          reader.read(row -> {
            if (row instanceof Row.Unparsed(_, var problem)) {
              says(problem, name);
            }
          });
        } catch (NotReadable e) {
          says(e.problem(), name);
        }
      }
    }
    assertThat(left()).as("what lies in the folder after %s", name).containsExactly(name);
    Files.delete(file);
    return opened;
  }

  private static void says(Problem problem, String name) {
    for (var language : LANGUAGES) {
      assertThat(problem.say(Words.of(language)))
          .as("%s: %s", name, problem)
          .contains(name)
          .doesNotContain("community.problem", "{0}", "{1}")
          .hasSizeLessThan(5_000)
          .containsPattern(language == Language.ZH ? "[。；]" : "\\. ");
    }
  }

  private List<String> left() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toList());
    }
  }
}
