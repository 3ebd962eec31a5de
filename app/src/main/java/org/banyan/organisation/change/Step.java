package org.banyan.organisation.change;

import java.time.Instant;
import java.util.List;
import org.banyan.platform.access.PersonId;

/// Changes made together, with who made them, when and why. They are undone together too.
public record Step(List<CharterChange> changes, String reason, PersonId by, Instant at) {

  public Step {
    changes = List.copyOf(changes);
    reason = reason.strip();
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("A step without changes (%s).".formatted(reason));
    }
  }

  Step with(List<CharterChange> others) {
    return new Step(others, reason, by, at);
  }
}
