package org.banyan.platform.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A piece of long work as people see it: what, for whom, how far, and how it ended. The note is a
/// text in the orderer's language; the outcome is an address to look at when done.
public record Work(
    UUID id,
    String kind,
    String payload,
    Optional<PersonId> actor,
    State state,
    long done,
    long total,
    String note,
    String outcome,
    Instant orderedAt) {

  /// How far the work has come.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /// Between 0 and 100; 0 while the total is not known.
  public int percent() {
    return total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
  }
}
