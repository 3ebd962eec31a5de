package org.banyan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.platform.store.postgres.EarlyDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the web application.
@Command(name = "start")
final class StartCommand {

  @Option(names = "--port", paramLabel = "N")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--empty")
  private boolean empty;

  int run(Class<?> application, Terminal terminal) {
    var spring = new SpringApplication(application);
    spring.addInitializers(new EarlyDatabase());
    var context = spring.run(settings(terminal));
    var environment = context.getEnvironment();
    terminal.say(
        "cli.started", address(environment), environment.getRequiredProperty("banyan.data"));
    return Cli.SERVING;
  }

  private String[] settings(Terminal terminal) {
    var settings = new ArrayList<>(List.of("--banyan.command-desk=true"));
    if (port != null) {
      settings.add("--server.port=" + port);
    }
    if (data != null) {
      settings.add("--banyan.data=" + terminal.path(data));
    }
    settings.add("--banyan.demo=" + !empty);
    return settings.toArray(String[]::new);
  }

  private static String address(Environment environment) {
    return environment.getProperty(
        "banyan.public-url", "http://localhost:" + environment.getProperty("local.server.port"));
  }
}
