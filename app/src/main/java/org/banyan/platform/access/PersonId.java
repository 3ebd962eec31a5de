package org.banyan.platform.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which person of the team.
public record PersonId(UUID value) {

  private static final Pattern SHAPE =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  /// Empty when the text is not written like the id of a person.
  public static Optional<PersonId> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
