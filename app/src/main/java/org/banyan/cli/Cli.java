package org.banyan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the arguments, in the reader's language, and carries the command out.
public final class Cli {

  /// Instead of an exit code: a server has been started and goes on.
  public static final int SERVING = -1;

  /// The exit code of a command that was asked for wrongly.
  static final int WRONG_USAGE = 2;

  /// The exit code of a command that could not be carried out.
  static final int FAILED = 1;

  private Cli() {}

  /// Carries out what the arguments say with the application that the class names. A server that
  /// was started goes on after this returns.
  public static int run(Class<?> application, List<String> arguments) {
    var language = ReaderLanguage.chosen(arguments, System.getenv());
    var terminal =
        new Terminal(
            new PrintWriter(System.out, true, UTF_8),
            new PrintWriter(System.err, true, UTF_8),
            Path.of("").toAbsolutePath(),
            language);
    return execute(new FromOutside(application, terminal), terminal, arguments);
  }

  static int execute(Execution execution, Terminal terminal, List<String> arguments) {
    var given = arguments.isEmpty() ? List.of("start") : arguments;
    var line = commandLine(terminal);
    line.setExecutionStrategy(parsed -> carriedOut(execution, parsed, given, terminal));
    return line.execute(given.toArray(String[]::new));
  }

  static CommandLine commandLine(Terminal terminal) {
    var version = Cli.class.getPackage().getImplementationVersion();
    var line = new CommandLine(new BanyanCommand());
    line.getCommandSpec().version("banyan " + (version == null ? "" : version));
    understandLanguage(line);
    line.setResourceBundle(new CommandWords(terminal.language()));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setParameterExceptionHandler(misunderstood(terminal));
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(28);
    return line;
  }

  private static void understandLanguage(CommandLine line) {
    if (!line.getCommandSpec().optionsMap().containsKey(ReaderLanguage.NAME)) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder(ReaderLanguage.NAME)
                  .paramLabel("zh|en")
                  .type(String.class)
                  .build());
    }
    line.getSubcommands().values().forEach(Cli::understandLanguage);
  }

  private static IParameterExceptionHandler misunderstood(Terminal terminal) {
    return (failure, _) -> {
      for (var language : inOrder(terminal.language())) {
        terminal.err().println(complaint(failure, Words.of(language)));
      }
      failure.getCommandLine().usage(terminal.err());
      return WRONG_USAGE;
    };
  }

  private static List<Language> inOrder(Language first) {
    return first == Language.ZH
        ? List.of(Language.ZH, Language.EN)
        : List.of(Language.EN, Language.ZH);
  }

  private static String complaint(ParameterException failure, Words words) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched ->
          words.say("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
      case MissingParameterException missing ->
          words.say(
              "cli.usage.missing",
              String.join(" ", missing.getMissing().stream().map(ArgSpec::paramLabel).toList()));
      default -> words.say("cli.usage.wrong", String.valueOf(failure.getMessage()));
    };
  }

  private static int carriedOut(
      Execution execution, ParseResult parsed, List<String> arguments, Terminal terminal) {
    try {
      return execution.run(parsed, arguments);
    } catch (ParameterException e) {
      throw e;
    } catch (Exception e) {
      StartProblems.explain(e, Words.of(terminal.language()))
          .ifPresentOrElse(terminal.err()::println, () -> e.printStackTrace(terminal.err()));
      return FAILED;
    }
  }
}
