package org.banyan.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every half minute, as authenticator apps show them (RFC 6238
/// with SHA-1, which is what they all know).
final class OneTimeCode {

  static final int DIGITS = 6;

  private static final int SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final String KIND = "HmacSHA1";

  private OneTimeCode() {}

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  static String at(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance(KIND);
      mac.init(new SecretKeySpec(secret, KIND));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0x0f;
      var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-1.", impossible);
    }
  }

  /// The step for which the code is right, at most one before or after this moment; all are tried,
  /// so that the time it takes tells nothing.
  static OptionalLong fits(byte[] secret, String typed, Instant now) {
    var code = typed.replaceAll("\\s", "");
    var here = step(now);
    return LongStream.rangeClosed(here - 1, here + 1)
        .filter(step -> same(at(secret, step), code))
        .max();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
