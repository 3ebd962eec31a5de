package org.banyan.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a password must be: long enough and not the first thing a guesser tries. No rule asks for
/// digits or signs.
final class PasswordRules {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 256;
  private static final Set<String> COMMON = common();
  private static final String ROWS =
      "abcdefghijklmnopqrstuvwxyz 01234567890 09876543210 qwertyuiop[] asdfghjkl;' zxcvbnm,./"
          + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p 1q2w3e4r5t6y7u8i9o0p";

  private PasswordRules() {}

  static Optional<Reason> objection(String password, String name) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Reason.PASSWORD_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Reason.PASSWORD_LONG);
    }
    var plain = PersonName.key(password);
    if (plain.equals(PersonName.key(name))) {
      return Optional.of(Reason.PASSWORD_LIKE_NAME);
    }
    return isCommon(plain) ? Optional.of(Reason.PASSWORD_COMMON) : Optional.empty();
  }

  private static boolean isCommon(String plain) {
    var stem = plain.replaceAll("[0-9!@#$%^&*._-]+$", "");
    return COMMON.contains(plain)
        || (stem.length() >= 4 && COMMON.contains(stem))
        || isMadeOfCommon(plain)
        || runsAlong(plain)
        || repeats(plain);
  }

  /// Two of them set side by side, such as a date twice or a phrase and a number.
  private static boolean isMadeOfCommon(String plain) {
    for (var cut = 3; cut <= plain.length() - 3; cut++) {
      if (COMMON.contains(plain.substring(0, cut)) && COMMON.contains(plain.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /// A stretch of the alphabet, of the digits or of a row of keys, in either direction.
  private static boolean runsAlong(String plain) {
    var backwards = new StringBuilder(plain).reverse().toString();
    return ROWS.contains(plain) || ROWS.contains(backwards);
  }

  /// One short piece over and over again.
  private static boolean repeats(String plain) {
    for (var piece = 1; piece <= 4; piece++) {
      var start = plain.substring(0, piece);
      if (start.repeat(plain.length() / piece + 1).startsWith(plain)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> common() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("/people/common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of common passwords is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException("The list of common passwords could not be read.", broken);
    }
  }
}
