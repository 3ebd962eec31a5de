package org.banyan;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

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
}
