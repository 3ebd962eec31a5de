package org.banyan.community.live;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What a source may sign with at a moment: its secret, and the one before while both hold.
record Secrets(Optional<String> now, Optional<String> before, Optional<Instant> beforeUntil) {

  static final Secrets NONE = new Secrets(Optional.empty(), Optional.empty(), Optional.empty());

  Stream<String> at(Instant moment) {
    return Stream.concat(
        now.stream(),
        before.filter(_ -> beforeUntil.filter(moment::isBefore).isPresent()).stream());
  }

  /// Secrets are for nobody to read.
  @Override
  public String toString() {
    return "Secrets[…]";
  }
}
