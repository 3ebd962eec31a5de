package org.banyan.organisation.draft;

import java.time.Instant;
import org.banyan.organisation.Adoption;

/// What became of proposing a draft, or of adopting one.
public sealed interface Decided {

  /// It waits for somebody to adopt it.
  record Proposed() implements Decided {}

  /// It comes into force at that time, if nothing stands against it then.
  record Scheduled(Instant at) implements Decided {}

  /// It is in force as this revision.
  record InForce(long revision) implements Decided {}

  /// Nothing has changed, for this reason.
  record Refused(Adoption.Reason reason) implements Decided {}
}
