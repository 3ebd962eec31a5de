package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.core.util.ApplicationModulesExporter.DEFAULT_LOCATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.ObjectMapper;

class ModularityTests {

  private static final Pattern ENTRY = Pattern.compile("^\\s*\\|?(\\* |Component\\(|Rel\\()");

  private static final ApplicationModules MODULES = ApplicationModules.of(Banyan.class);

  @Test
  void keepsEveryModuleWithinItsBounds() {
    MODULES.verify();
  }

  @Test
  void drawsTheMap() throws IOException {
    var map = Path.of("..", "docs", "map");

    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(map.toString()))
        .writeModulesAsPlantUml()
        .writeModuleCanvases();

    try (var files = Files.list(map)) {
      for (var file : files.toList()) {
        Files.writeString(file, String.join("\n", sorted(Files.readAllLines(file))) + "\n");
      }
    }
  }

  /// The documenter lists things in another order every time. Sorted where one entry follows the
  /// other, the map changes only when the modules do.
  private static List<String> sorted(List<String> lines) {
    var sorted = new ArrayList<String>();
    for (var from = 0; from < lines.size(); ) {
      var to = from + 1;
      while (to < lines.size()
          && !kind(lines.get(from)).isEmpty()
          && kind(lines.get(to)).equals(kind(lines.get(from)))
          && !lines.get(to).startsWith("|")) {
        to++;
      }
      var isCell = lines.get(from).startsWith("|*");
      var run = new ArrayList<>(lines.subList(from, to));
      run.replaceAll(line -> line.replaceFirst("^\\|\\*", "*"));
      Collections.sort(run);
      run.set(0, (isCell ? "|" : "") + run.getFirst());
      sorted.addAll(run);
      from = to;
    }
    return sorted;
  }

  private static String kind(String line) {
    var entry = ENTRY.matcher(line);
    return entry.find() ? entry.group(1) : "";
  }

  /// A start that finds this list need not look through every class for the modules.
  @Test
  void listsEveryModuleForAStart() throws IOException {
    try (var list = new ClassPathResource(DEFAULT_LOCATION).getInputStream()) {
      assertThat(new ObjectMapper().readTree(list).propertyNames())
          .containsExactlyInAnyOrderElementsOf(
              MODULES.stream().map(module -> module.getIdentifier().toString()).toList());
    }
  }
}
