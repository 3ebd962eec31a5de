package org.banyan.platform.access;

import java.util.UUID;

/// Which person of the team.
public record PersonId(UUID value) {

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
