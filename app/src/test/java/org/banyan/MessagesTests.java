package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTests {

  private static final Path WORDS = SourceTree.MAIN.resolve("resources/words");
  private static final Pattern SAID =
      Pattern.compile("say\\(\\s*\"([a-z]+(?:[.-][a-z0-9]+)*\\.[a-z0-9.-]*[a-z0-9])\"");

  @Test
  void everyKeyHasBothLanguages() throws IOException {
    for (var file : SourceTree.files(WORDS, "_zh.properties")) {
      var english = Path.of(file.toString().replace("_zh.", "_en."));

      assertThat(read(english).keySet()).as(english.toString()).isEqualTo(read(file).keySet());
    }
    assertThat(SourceTree.files(WORDS, "_en.properties"))
        .hasSameSizeAs(SourceTree.files(WORDS, "_zh.properties"));
  }

  @Test
  void everyKeyStandsInTheFileOfItsModule() throws IOException {
    for (var file : SourceTree.files(WORDS, ".properties")) {
      var module = file.getFileName().toString().replaceAll("_(zh|en)\\.properties", "");

      assertThat(read(file).keySet())
          .as(file.toString())
          .allMatch(key -> key.startsWith(module + "."));
    }
  }

  @Test
  void everyTextTakesTheSameArgumentsInBothLanguages() throws IOException {
    for (var file : SourceTree.files(WORDS, "_zh.properties")) {
      var chinese = read(file);
      var english = read(Path.of(file.toString().replace("_zh.", "_en.")));

      chinese.forEach((key, text) ->
          assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
    }
  }

  @Test
  void noTextHoldsAStraightApostropheOrBreaksItsFormat() throws IOException {
    for (var file : SourceTree.files(WORDS, ".properties")) {
      read(file)
          .forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text)).as(key).isNotNull();
          });
    }
  }

  @Test
  void everyKeyThatIsSaidHasWords() throws IOException {
    var known = new TreeSet<String>();
    for (var file : SourceTree.files(WORDS, "_en.properties")) {
      known.addAll(read(file).keySet());
    }
    var said = new ArrayList<String>();
    for (var file : sources()) {
      var matcher = SAID.matcher(Files.readString(file));
      while (matcher.find()) {
        said.add(matcher.group(1));
      }
    }

    assertThat(said).isNotEmpty();
    assertThat(known).containsAll(said);
  }

  private static List<Path> sources() {
    var files = new ArrayList<>(SourceTree.files(SourceTree.MAIN, ".java"));
    files.addAll(SourceTree.files(SourceTree.MAIN, ".jte"));
    return files;
  }

  private static Set<String> arguments(String text) {
    var found = new TreeSet<String>();
    var matcher = Pattern.compile("\\{(\\d+)").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Map<String, String> read(Path file) throws IOException {
    var words = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      words.load(in);
    }
    var sorted = new TreeMap<String, String>();
    words.stringPropertyNames().forEach(key -> sorted.put(key, words.getProperty(key)));
    return sorted;
  }
}
