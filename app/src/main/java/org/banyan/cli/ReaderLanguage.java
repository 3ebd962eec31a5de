package org.banyan.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;

/// In which language a command answers: as told by `--lang`, else as the reader's locale says.
final class ReaderLanguage {

  static final String NAME = "--lang";

  private ReaderLanguage() {}

  /// Read ahead of all parsing, because the help and the errors of parsing are translated too.
  static Language chosen(List<String> arguments, Map<String, String> environment) {
    return told(arguments).or(() -> locale(environment)).orElse(Language.EN);
  }

  private static Optional<Language> told(List<String> arguments) {
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.startsWith(NAME + "=")) {
        return Language.of(argument.substring(NAME.length() + 1));
      }
      if (argument.equals(NAME) && i + 1 < arguments.size()) {
        return Language.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> locale(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .flatMap(Language::of);
  }
}
