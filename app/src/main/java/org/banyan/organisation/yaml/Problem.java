package org.banyan.organisation.yaml;

import java.util.List;
import java.util.Locale;
import org.banyan.platform.language.Words;

/// Why a file cannot be read: where, what is wrong there, and what to write instead.
public record Problem(String file, Position at, Kind kind, List<String> arguments) {

  /// The closed list of what can be wrong with a file.
  public enum Kind {
    BAD_ID,
    CELL_FORMULA,
    CELL_TOO_LONG,
    DAMAGED_TABLE,
    DUPLICATE_ID,
    DUPLICATE_KEY,
    EMPTY_FILE,
    EMPTY_SOURCE,
    FULL_WIDTH_COLON,
    INCLUDED_IN_A_RING,
    LEAVES_THE_FOLDER,
    MISSING_KEY,
    NAMED_TWICE,
    NAMELESS_ROW,
    NOTHING_OF_THE_KIND,
    NOT_A_CHARTER,
    NOT_A_DATE,
    NOT_A_FLAG,
    NOT_A_LIST,
    NOT_A_MAPPING,
    NOT_A_NUMBER,
    NOT_A_TEXT,
    NOT_TOML,
    NO_CLONE,
    NOT_YAML,
    OLD_WORKBOOK,
    OUT_OF_RANGE,
    POSTLESS_ROW,
    TAB,
    TAKEN_ELSEWHERE,
    TOML_OF_LATER,
    TOO_DEEP,
    TOO_FEW,
    TOO_LARGE,
    TOO_MANY,
    UNKNOWN_KEY,
    REACH_NOT_HERE,
    UNKNOWN_PERSON,
    UNKNOWN_POWER,
    UNKNOWN_REACH,
    UNKNOWN_REFERENCE,
    UNKNOWN_SUPERIOR,
    UNKNOWN_TEAM,
    UNKNOWN_WORD,
    UNREADABLE,
    WITHOUT_HEADINGS;

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
