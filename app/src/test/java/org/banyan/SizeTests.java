package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeTests {

  private static final int MAIN_LINES = 300;
  private static final int TEST_LINES = 400;
  private static final int STYLE_LINES = 900;
  private static final int METHOD_LINES = 40;

  @Test
  void noFileIsTooLongToRead() {
    assertThat(longer(SourceTree.files(SourceTree.MAIN, ".java"), MAIN_LINES)).isEmpty();
    assertThat(longer(SourceTree.files(SourceTree.MAIN, ".jte"), MAIN_LINES)).isEmpty();
    assertThat(longer(SourceTree.files(SourceTree.TEST, ".java"), TEST_LINES)).isEmpty();
    assertThat(longer(SourceTree.files(SourceTree.MAIN, "banyan.css"), STYLE_LINES)).isEmpty();
  }

  @Test
  void noMethodIsTooLongToRead() {
    var found = new ArrayList<String>();
    for (var file : SourceTree.files(SourceTree.MAIN, ".java")) {
      found.addAll(longMethods(file, SourceTree.lines(file)));
    }

    assertThat(found).isEmpty();
  }

  @Test
  void everyTopLevelTypeSaysWhatItIs() {
    assertThat(SourceTree.files(SourceTree.MAIN.resolve("java"), ".java"))
        .allSatisfy(file -> assertThat(SourceTree.text(file)).as(file.toString()).contains("/// "));
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(SourceTree.files(SourceTree.MAIN, ".java"))
        .allSatisfy(file ->
            assertThat(SourceTree.text(file)).as(file.toString()).doesNotContain("TODO", "FIXME"));
  }

  @Test
  void noTestPackageHidesWhatItsPackageDeclares() {
    assertThat(SourceTree.files(SourceTree.TEST, "package-info.java"))
        .noneMatch(file -> Files.exists(SourceTree.MAIN.resolve(SourceTree.TEST.relativize(file))));
  }

  private static List<String> longer(List<Path> files, int limit) {
    return files.stream()
        .filter(file -> SourceTree.lines(file).size() > limit)
        .map(file -> file + " has " + SourceTree.lines(file).size() + " lines")
        .toList();
  }

  /// A method starts where a line at member depth ends in an opening brace and has a parameter
  /// list; it ends at the closing brace of the same depth (the formatter guarantees the layout).
  private static List<String> longMethods(Path file, List<String> lines) {
    var found = new ArrayList<String>();
    for (var depth : List.of("  ", "    ")) {
      var start = -1;
      for (var number = 0; number < lines.size(); number++) {
        var line = lines.get(number);
        if (start < 0 && isMethodHead(line, depth)) {
          start = number;
        } else if (line.matches(depth + "}[);]*")) {
          if (start >= 0 && number - start > METHOD_LINES) {
            found.add(file + ":" + (start + 1) + " runs " + (number - start) + " lines");
          }
          start = -1;
        }
      }
    }
    return found;
  }

  private static boolean isMethodHead(String line, String depth) {
    return line.startsWith(depth)
        && line.length() > depth.length()
        && Character.isLetter(line.charAt(depth.length()))
        && line.contains("(")
        && line.endsWith("{")
        && !line.strip().startsWith("return ")
        && !line.strip().startsWith("record ")
        && !line.contains(" record ")
        && !line.contains(" class ");
  }
}
