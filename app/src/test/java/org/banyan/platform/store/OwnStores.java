package org.banyan.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives an application context an empty database and an empty data directory, and takes them away
/// with it.
public final class OwnStores
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = TestDatabase.create();
    var folder = folder();
    var properties = new HashMap<String, Object>(database.properties());
    properties.put("banyan.data", folder.toString());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("own stores", properties));
    // Registered before every bean of the application, and so destroyed after them all.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("ownStores", () -> remove(database, folder));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("banyan-data-");
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for the data of a test.", e);
    }
  }

  private static void remove(TestDatabase database, Path folder) throws IOException {
    database.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
