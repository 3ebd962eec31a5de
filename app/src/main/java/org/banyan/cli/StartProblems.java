package org.banyan.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.edge.WrongSetting;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one line what keeps the application from starting, where, and what helps.
final class StartProblems {

  private StartProblems() {}

  /// The line for the deepest cause that is understood; nothing for a fault of our own.
  static Optional<String> explain(Throwable failure, Words words) {
    return causes(failure)
        .map(cause -> line(cause, words))
        .flatMap(Optional::stream)
        .reduce((_, deeper) -> deeper);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, StartProblems::isThere, Throwable::getCause);
  }

  private static boolean isThere(@Nullable Throwable failure) {
    return failure != null;
  }

  private static Optional<String> line(Throwable cause, Words words) {
    return switch (cause) {
      case StoreUnavailable store -> Optional.of(store(store.problem(), words));
      case PortInUseException port ->
          Optional.of(words.say("cli.start.port-in-use", text(port.getPort())));
      case SQLException database -> database(database, words);
      case FlywayException migration -> migration(migration, words);
      case BindException setting ->
          Optional.of(words.say("cli.start.setting", setting.getName(), deepest(setting)));
      case WrongSetting wrong ->
          Optional.of(
              words.say("cli.start.wrong-setting", wrong.key(), wrong.value(), wrong.example()));
      case java.net.BindException address when !said(address).contains("in use") ->
          Optional.of(words.say("cli.start.address", said(address)));
      default -> other(cause, words);
    };
  }

  private static String store(StoreProblem problem, Words words) {
    return switch (problem) {
      case StoreProblem.InUse(var directory) -> words.say("cli.start.in-use", directory);
      case StoreProblem.NotWritable(var place) -> words.say("cli.start.not-writable", place);
      case StoreProblem.DiskFull(var place) -> words.say("cli.start.disk-full", place);
      case StoreProblem.UnsupportedPlatform(var system, var processor) ->
          words.say("cli.start.unsupported", system, processor);
      case StoreProblem.RunsAsRoot(var directory) -> words.say("cli.start.root", directory);
      case StoreProblem.ServerSilent(var directory, var process) ->
          words.say("cli.start.silent", directory, text(process));
      case StoreProblem.ProgramFailed(var program, var log, var last) ->
          words.say("cli.start.program", program, last, log);
      case StoreProblem.HalfRestored(var directory) ->
          words.say("cli.start.half-restored", directory);
      case StoreProblem.Unreadable(var place, var reason) ->
          words.say("cli.start.unreadable", place, reason);
    };
  }

  private static Optional<String> database(SQLException failure, Words words) {
    var said = said(failure).lines().findFirst().orElse("").replaceAll("\\.+$", "");
    return switch (String.valueOf(failure.getSQLState())) {
      case "08001", "08004", "08006" -> Optional.of(words.say("cli.start.database.refused", said));
      case "28P01", "28000" -> Optional.of(words.say("cli.start.database.password", said));
      case "3D000" -> Optional.of(words.say("cli.start.database.absent", said));
      case "53300" -> Optional.of(words.say("cli.start.database.crowded", said));
      case "53100" -> Optional.of(words.say("cli.start.database.full", said));
      default -> Optional.empty();
    };
  }

  private static Optional<String> migration(FlywayException failure, Words words) {
    return said(failure).contains("not resolved locally")
        ? Optional.of(words.say("cli.start.newer-data"))
        : Optional.empty();
  }

  private static Optional<String> other(Throwable cause, Words words) {
    var said = said(cause);
    if (said.contains("claims to not accept jdbcUrl")
        || said.contains("'url' must start with \"jdbc\"")
        || said.contains("Failed to determine a suitable driver class")) {
      return Optional.of(words.say("cli.start.database.address", said));
    }
    if (said.contains("port out of range") || said.contains("is not in the range")) {
      return Optional.of(words.say("cli.start.port", said));
    }
    return Optional.empty();
  }

  private static String deepest(Throwable failure) {
    return causes(failure)
        .map(Throwable::getMessage)
        .filter(StartProblems::isSaid)
        .reduce((_, deeper) -> deeper)
        .orElse("");
  }

  private static String said(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private static boolean isSaid(@Nullable String message) {
    return message != null;
  }

  /// A number without grouping: ports and processes are names.
  private static String text(long number) {
    return Long.toString(number);
  }
}
