package org.banyan.community.reading;

import java.time.Instant;
import java.util.Optional;

/// A member on a list of members, with what the list says of them.
public record Listed(
    Author author,
    Standing standing,
    Optional<Instant> joined,
    Optional<Instant> seen,
    Optional<String> contact) {

  /// The same without a way to reach them.
  public Listed(
      Author author, Standing standing, Optional<Instant> joined, Optional<Instant> seen) {
    this(author, standing, joined, seen, Optional.empty());
  }

  public static Listed of(Author author) {
    return new Listed(author, Standing.MEMBER, Optional.empty(), Optional.empty());
  }

  /// The same with something else by which they are recognised.
  public Listed recognisedBy(Optional<String> mark) {
    return new Listed(author, standing, joined, seen, mark);
  }
}
