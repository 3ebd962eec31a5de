package org.banyan.community.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// By what two lists are told to say exactly the same.
final class Fingerprint {

  private Fingerprint() {}

  static String of(Roll roll) {
    var written =
        roll.entries().stream()
            .sorted(Comparator.comparingLong(Roll.Entry::identity))
            .map(entry ->
                "%d %s %s %s"
                    .formatted(
                        entry.identity(),
                        entry.standing().tag(),
                        entry.joined().map(Object::toString).orElse("-"),
                        entry.seen().map(Object::toString).orElse("-")))
            .collect(Collectors.joining("\n"));
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(written.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }
}
