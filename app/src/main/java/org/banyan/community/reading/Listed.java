package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;

/// A member on a list of members, with what the list says of them.
public record Listed(
    Author author, Standing standing, Optional<Instant> joined, Optional<Instant> seen) {

  public static Listed of(Author author) {
    return new Listed(author, Standing.MEMBER, Optional.empty(), Optional.empty());
  }
}
