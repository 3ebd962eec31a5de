package org.banyan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.banyan.cli.remote.Order;
import org.banyan.cli.remote.RunningServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Carries commands out from a shell: with no application, in the one that runs on the data
/// directory, or in one started for the command.
record FromOutside(Class<?> application, Terminal terminal) implements Execution {

  @Override
  public int run(ParseResult parsed, List<String> arguments) throws Exception {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    return switch (Execution.command(parsed)) {
      case StartCommand start -> start.run(application, terminal);
      case StoreCommand command -> onStores(command, arguments);
      case Callable<?> plain -> plain.call() instanceof Integer code ? code : 0;
      default -> withoutCommand(parsed);
    };
  }

  private int withoutCommand(ParseResult parsed) {
    parsed.commandSpec().commandLine().usage(terminal.err());
    return Cli.WRONG_USAGE;
  }

  private int onStores(StoreCommand command, List<String> arguments) throws Exception {
    var data = terminal.path(command.stores().data());
    var server = RunningServer.on(data);
    if (server.isEmpty()) {
      return alone(command, data.toString());
    }
    if (command.needsStoresToItself()) {
      terminal.complain("cli.server-runs", data, server.get().pid());
      return 1;
    }
    return through(server.get(), arguments);
  }

  private int through(RunningServer server, List<String> arguments) throws IOException {
    var order = new Order(arguments, terminal.folder().toString(), terminal.language().tag());
    return server.carryOut(order, System.out, System.err);
  }

  private int alone(StoreCommand command, String data) throws Exception {
    var builder =
        new SpringApplicationBuilder(application)
            .web(command.answersRequests() ? WebApplicationType.SERVLET : WebApplicationType.NONE)
            .properties(
                "spring.main.lazy-initialization=true",
                "spring.modulith.events.republish-outstanding-events-on-restart=false",
                "db-scheduler.enabled=false");
    try (var context =
        builder.run(
            "--banyan.data=" + data,
            "--banyan.restoring=" + command.needsStoresToItself(),
            "--server.port=0",
            "--server.address=127.0.0.1")) {
      return command.run(context, terminal);
    }
  }
}
