package org.banyan.cli;

import java.util.List;
import picocli.CommandLine.ParseResult;

/// How a command that was understood is carried out.
@FunctionalInterface
interface Execution {

  int run(ParseResult parsed, List<String> arguments) throws Exception;

  /// The command at the end of what was parsed.
  static Object command(ParseResult parsed) {
    var innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    return innermost.commandSpec().userObject();
  }
}
