package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.core.util.ApplicationModulesExporter.DEFAULT_LOCATION;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.ObjectMapper;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Banyan.class);

  @Test
  void keepsEveryModuleWithinItsBounds() {
    MODULES.verify();
  }

  @Test
  void drawsTheMap() {
    var map = Path.of("..", "docs", "map");

    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(map.toString()))
        .writeModulesAsPlantUml()
        .writeModuleCanvases();
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
