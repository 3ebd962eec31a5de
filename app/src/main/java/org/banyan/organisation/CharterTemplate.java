package org.banyan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.banyan.platform.language.Language;

/// A charter to begin with, written for people to read and change.
public enum CharterTemplate {
  FOUR_MODULES("four-modules"),
  TEAM_OF_3("team-of-3"),
  GROUPS_300("groups-300"),
  OVERSEAS("overseas"),
  FOUNDATION("foundation");

  private final String code;

  CharterTemplate(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String key() {
    return "organisation.template." + code;
  }

  /// Its text in one language.
  public String text(Language language) {
    var file = "/charter/%s_%s.yaml".formatted(code, language.code());
    try (var in = Objects.requireNonNull(CharterTemplate.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The template could not be read (%s).".formatted(file), broken);
    }
  }
}
