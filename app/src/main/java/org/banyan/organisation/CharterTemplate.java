package org.banyan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.banyan.platform.language.Language;

/// A charter to begin with, written for people to read and change.
public enum CharterTemplate {
  FOUR_MODULES;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Its text in one language.
  public String text(Language language) {
    var file = "/charter/%s_%s.yaml".formatted(code(), language.code());
    try (var in = Objects.requireNonNull(CharterTemplate.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The template could not be read (%s).".formatted(file), broken);
    }
  }
}
