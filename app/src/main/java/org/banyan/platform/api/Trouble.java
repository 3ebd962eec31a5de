package org.banyan.platform.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong for a program: a closed list, so that programs may rely on the names.
public enum Trouble {
  NO_TOKEN(401),
  TOKEN_REFUSED(401),
  OUT_OF_SCOPE(403),
  NOT_PERMITTED(403),
  FOREIGN(403),
  ABSENT(404),
  NO_CHARTER(404),
  WRONG_METHOD(405),
  NOTHING_CHANGED(409),
  TOO_LARGE(413),
  WRONG_TYPE(415),
  CHARTER_UNREADABLE(422),
  DAYS_REFUSED(422),
  UNCLEAR(400),
  TOO_MANY(429),
  BUG(500);

  private static final String ADDRESS = "/api/v1/problems/";

  private final int status;

  Trouble(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /// The name by which programs know it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Its `type`: where it is explained on the server that answered, the same on every server.
  public String type() {
    return ADDRESS + code();
  }

  public static Optional<Trouble> of(String code) {
    return Arrays.stream(values()).filter(trouble -> trouble.code().equals(code)).findFirst();
  }

  /// The nearest name for an answer that was given by its status alone.
  static Trouble of(int status) {
    return switch (status) {
      case 401 -> TOKEN_REFUSED;
      case 403, 421 -> FOREIGN;
      case 404 -> ABSENT;
      case 405 -> WRONG_METHOD;
      case 413 -> TOO_LARGE;
      case 406, 415 -> WRONG_TYPE;
      case 429 -> TOO_MANY;
      default -> status < 500 ? UNCLEAR : BUG;
    };
  }

  String key() {
    return "platform.trouble." + code();
  }
}
