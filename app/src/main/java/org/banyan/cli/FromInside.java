package org.banyan.cli;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ParseResult;

/// Carries commands out in an application that has the stores open.
record FromInside(BeanFactory application, Terminal terminal) implements Execution {

  @Override
  public int run(ParseResult parsed, List<String> arguments) throws Exception {
    if (Execution.command(parsed) instanceof StoreCommand command) {
      return command.run(application, terminal);
    }
    terminal.complain("cli.usage.unknown", String.join(" ", arguments));
    return Cli.WRONG_USAGE;
  }
}
