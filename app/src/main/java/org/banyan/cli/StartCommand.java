package org.banyan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.platform.edge.OwnAddress;
import org.banyan.platform.store.postgres.EarlyDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the web application.
@Command(name = "start")
final class StartCommand {

  @Option(names = "--port", paramLabel = "N")
  private @Nullable Integer port;

  @Option(names = "--address", paramLabel = "ADDRESS")
  private @Nullable String address;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--empty")
  private boolean empty;

  @Option(names = "--no-browser")
  private boolean withoutBrowser;

  int run(Class<?> application, Terminal terminal) {
    var spring = new SpringApplication(application);
    spring.addInitializers(new Listening(), new EarlyDatabase());
    var environment = spring.run(settings(terminal)).getEnvironment();
    var reached = OwnAddress.of(environment);
    terminal.say("cli.started", reached, environment.getRequiredProperty("banyan.data"));
    Listening.tell(terminal, environment);
    if (!withoutBrowser) {
      Browser.ofReader().open(reached);
    }
    return Cli.SERVING;
  }

  private String[] settings(Terminal terminal) {
    var settings = new ArrayList<>(List.of("--banyan.command-desk=true"));
    if (port != null) {
      settings.add("--server.port=" + port);
    }
    if (address != null) {
      settings.add("--" + Listening.ADDRESS + "=" + address);
    }
    if (data != null) {
      settings.add("--banyan.data=" + terminal.path(data));
    }
    settings.add("--banyan.demo=" + !empty);
    return settings.toArray(String[]::new);
  }
}
