package org.banyan.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What a person is called, tidied; never mistaken for an e-mail address.
record PersonName(String text) {

  static final int LONGEST = 80;

  static Optional<PersonName> of(String typed) {
    var tidy = tidy(typed);
    return tidy.isEmpty() || tidy.length() > LONGEST || tidy.contains("@") || hasControls(tidy)
        ? Optional.empty()
        : Optional.of(new PersonName(tidy));
  }

  /// By which the name is found, whatever its case and width.
  String key() {
    return key(text);
  }

  static String key(String typed) {
    return Normalizer.normalize(tidy(typed), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u3000\\u00a0]+", " ")
        .strip();
  }

  /// Control and direction characters could make one name look like another.
  private static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(point -> {
          var type = Character.getType(point);
          return type == Character.CONTROL || type == Character.FORMAT;
        });
  }
}
