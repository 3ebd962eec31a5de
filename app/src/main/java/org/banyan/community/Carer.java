package org.banyan.community;

import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.access.PersonId;

/// Somebody who looks after a group: as they were named, and their account where they have one.
public record Carer(String name, Optional<PersonId> person) {

  /// The one account, or the one name, by which two namings are of the same person.
  String key() {
    return person.map(id -> id.value().toString()).orElseGet(() -> low(name));
  }

  boolean is(Carer other) {
    return (person.isPresent() && person.equals(other.person)) || low(name).equals(low(other.name));
  }

  static String low(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
