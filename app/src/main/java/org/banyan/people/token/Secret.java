package org.banyan.people.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The secret of a token: `bnyn_`, 256 random bits and a checksum, so that scanners recognise one
/// that leaked and a mistyped one is refused without a look at the database.
public final class Secret {

  private static final String PREFIX = "bnyn_";
  private static final int BITS = 256;
  private static final int RANDOM_LENGTH = 43;
  private static final int SUM_LENGTH = 6;
  private static final Pattern SHAPE =
      Pattern.compile(
          PREFIX + "([0-9A-Za-z]{%d})([0-9A-Za-z]{%d})".formatted(RANDOM_LENGTH, SUM_LENGTH));
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  static Secret fresh() {
    var random = digits(new BigInteger(BITS, RANDOM), RANDOM_LENGTH);
    return new Secret(PREFIX + random + sum(random));
  }

  /// Empty when the text cannot be a secret of ours.
  static Optional<Secret> read(String text) {
    var shape = SHAPE.matcher(text);
    return shape.matches() && sum(shape.group(1)).equals(shape.group(2))
        ? Optional.of(new Secret(text))
        : Optional.empty();
  }

  /// The secret itself, for the one page that shows it.
  public String text() {
    return text;
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }

  private static String sum(String random) {
    var crc = new CRC32();
    crc.update(random.getBytes(StandardCharsets.US_ASCII));
    return digits(BigInteger.valueOf(crc.getValue()), SUM_LENGTH);
  }

  private static String digits(BigInteger number, int length) {
    var text = new StringBuilder();
    for (var rest = number; text.length() < length; rest = rest.divide(BASE)) {
      text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
    }
    return text.reverse().toString();
  }
}
