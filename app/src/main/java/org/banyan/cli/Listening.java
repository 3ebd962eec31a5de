package org.banyan.cli;

import java.util.Map;
import org.banyan.platform.edge.PublicAddress;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Where the server listens: on this machine only, until it is told an address or that it is
/// public.
final class Listening implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String ADDRESS = "server.address";

  private static final String THIS_MACHINE = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.getProperty(ADDRESS, "").isBlank()
        && environment.getProperty(PublicAddress.KEY, "").isBlank()) {
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("listening", Map.of(ADDRESS, THIS_MACHINE)));
    }
  }

  static void tell(Terminal terminal, Environment environment) {
    var address = environment.getProperty(ADDRESS, EVERYWHERE);
    if (address.equals(THIS_MACHINE)) {
      terminal.say("cli.started.here-only");
    } else {
      terminal.say(
          "cli.started.listening", address, environment.getProperty("local.server.port", ""));
    }
  }
}
