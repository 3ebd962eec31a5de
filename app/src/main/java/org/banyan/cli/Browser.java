package org.banyan.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of whoever started the server, if they sit before the machine.
record Browser(String system, Map<String, String> environment, boolean isAtTerminal) {

  static Browser ofReader() {
    return new Browser(
        System.getProperty("os.name", ""),
        System.getenv(),
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  /// Opens the address where there is a desktop; says nothing where that fails, because the address
  /// has been printed.
  void open(String address) {
    command(address)
        .ifPresent(command -> {
          try {
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
          } catch (IOException _) {
            // No such program: the reader opens the address by hand.
          }
        });
  }

  /// How the address is opened; empty where nobody would see it.
  Optional<List<String>> command(String address) {
    if (!isAtTerminal || isSet("CI") || isSet("SSH_CONNECTION")) {
      return Optional.empty();
    }
    if (system.startsWith("Mac")) {
      return Optional.of(List.of("open", address));
    }
    return Stream.of("WAYLAND_DISPLAY", "DISPLAY").anyMatch(this::isSet)
        ? Optional.of(List.of("xdg-open", address))
        : Optional.empty();
  }

  private boolean isSet(String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
