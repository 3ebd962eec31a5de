package org.banyan.organisation.yaml;

import java.util.List;
import java.util.Locale;
import org.banyan.platform.language.Words;

/// Why a file cannot be read: where, what is wrong there, and what to write instead.
public record Problem(String file, Position at, Kind kind, List<String> arguments) {

  /// The closed list of what can be wrong with a file.
  public enum Kind {
    BAD_ID,
    DUPLICATE_ID,
    DUPLICATE_KEY,
    EMPTY_FILE,
    FULL_WIDTH_COLON,
    MISSING_KEY,
    NAMED_TWICE,
    NOT_A_CHARTER,
    NOT_A_DATE,
    NOT_A_FLAG,
    NOT_A_LIST,
    NOT_A_MAPPING,
    NOT_A_NUMBER,
    NOT_A_TEXT,
    NOT_YAML,
    OUT_OF_RANGE,
    TAB,
    TOO_FEW,
    TOO_LARGE,
    UNKNOWN_KEY,
    REACH_NOT_HERE,
    UNKNOWN_POWER,
    UNKNOWN_REACH,
    UNKNOWN_REFERENCE,
    UNKNOWN_WORD,
    UNREADABLE,
    UNSUPPORTED_ORIGIN;

    String key() {
      return "organisation.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /// What is wrong, in one sentence.
  public String said(Words words) {
    return words.say(kind.key(), arguments.toArray());
  }

  /// What to do about it.
  public String remedy(Words words) {
    return words.say(kind.key() + ".remedy", arguments.toArray());
  }
}
