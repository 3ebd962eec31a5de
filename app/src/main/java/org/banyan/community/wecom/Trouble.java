package org.banyan.community.wecom;

import java.util.Locale;
import java.util.Map;

/// Why the platform gave no answer: what is wrong, the platform’s own code, and what was asked for.
public record Trouble(Kind kind, int code, String call) {

  private static final Map<Integer, Kind> KNOWN =
      Map.ofEntries(
          Map.entry(-1, Kind.BUSY),
          Map.entry(40001, Kind.WRONG_SECRET),
          Map.entry(40013, Kind.WRONG_CORP),
          Map.entry(40014, Kind.TOKEN),
          Map.entry(42001, Kind.TOKEN),
          Map.entry(40050, Kind.NO_SUCH_GROUP),
          Map.entry(40058, Kind.BAD_REQUEST),
          Map.entry(40097, Kind.BAD_REQUEST),
          Map.entry(45009, Kind.TOO_OFTEN),
          Map.entry(45033, Kind.TOO_OFTEN),
          Map.entry(48002, Kind.NO_PERMISSION),
          Map.entry(50001, Kind.NO_PERMISSION),
          Map.entry(50002, Kind.OUT_OF_RANGE),
          Map.entry(60011, Kind.OUT_OF_RANGE),
          Map.entry(60020, Kind.UNTRUSTED_ADDRESS),
          Map.entry(60123, Kind.OUT_OF_RANGE),
          Map.entry(81013, Kind.OUT_OF_RANGE),
          Map.entry(81017, Kind.RANGE_TOO_LARGE),
          Map.entry(84061, Kind.NOT_A_CUSTOMER),
          Map.entry(49008, Kind.NO_SUCH_GROUP),
          Map.entry(90501, Kind.NO_SUCH_GROUP));

  /// What kind of trouble it is, and so what helps.
  public enum Kind {
    WRONG_CORP,
    WRONG_SECRET,
    TOKEN,
    UNTRUSTED_ADDRESS,
    NO_PERMISSION,
    OUT_OF_RANGE,
    RANGE_TOO_LARGE,
    NOT_A_CUSTOMER,
    NO_SUCH_GROUP,
    BAD_REQUEST,
    TOO_OFTEN,
    BUSY,
    UNREACHABLE,
    UNREADABLE,
    SEALED,
    OTHER
  }

  /// What the platform’s own code means.
  static Trouble coded(int code, String call) {
    return new Trouble(KNOWN.getOrDefault(code, Kind.OTHER), code, call);
  }

  static Trouble of(Kind kind, String call) {
    return new Trouble(kind, 0, call);
  }

  /// Whether waiting may help.
  boolean passes() {
    return kind == Kind.TOO_OFTEN || kind == Kind.BUSY || kind == Kind.UNREACHABLE;
  }

  /// Whether nothing else can be asked for either.
  boolean isOfTheEntry() {
    return switch (kind) {
      case WRONG_CORP,
          WRONG_SECRET,
          TOKEN,
          UNTRUSTED_ADDRESS,
          TOO_OFTEN,
          BUSY,
          UNREACHABLE,
          SEALED ->
          true;
      case NO_PERMISSION,
          OUT_OF_RANGE,
          RANGE_TOO_LARGE,
          NOT_A_CUSTOMER,
          NO_SUCH_GROUP,
          BAD_REQUEST,
          UNREADABLE,
          OTHER ->
          false;
    };
  }

  /// Whether it is about one group alone, so that the others can be read all the same.
  boolean concernsOneGroup() {
    return switch (kind) {
      case NO_SUCH_GROUP, OUT_OF_RANGE, NOT_A_CUSTOMER, BAD_REQUEST, UNREADABLE, OTHER -> true;
      case WRONG_CORP,
          WRONG_SECRET,
          TOKEN,
          UNTRUSTED_ADDRESS,
          NO_PERMISSION,
          RANGE_TOO_LARGE,
          TOO_OFTEN,
          BUSY,
          UNREACHABLE,
          SEALED ->
          false;
    };
  }

  /// The key of its words; with `.remedy` that of what helps.
  public String key() {
    return "community.wecom.trouble." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
