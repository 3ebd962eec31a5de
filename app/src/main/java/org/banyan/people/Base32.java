package org.banyan.people;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/// Bytes as letters and digits that nobody confuses (RFC 4648).
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String write(byte[] bytes) {
    var text = new StringBuilder();
    var held = 0;
    var bits = 0;
    for (var each : bytes) {
      held = (held << 8) | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(LETTERS.charAt((held >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /// In groups of four, as it is easier to copy by hand.
  static String grouped(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1-");
  }

  /// Reads it back, whatever spaces and small letters people type; empty when it is something else.
  static Optional<byte[]> read(String text) {
    var bytes = new ByteArrayOutputStream();
    var held = 0;
    var bits = 0;
    for (var letter : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).toCharArray()) {
      var value = LETTERS.indexOf(letter);
      if (value < 0) {
        return Optional.empty();
      }
      held = (held << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >> bits);
      }
    }
    return Optional.of(bytes.toByteArray());
  }
}
