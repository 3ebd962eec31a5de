package org.banyan.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A group as it stands today, with who looks after it and what is known of its size and its talk.
/// The evidence level says how much that is: 0 a roster, 1 daily sums, 2 messages.
public record GroupStanding(
    Group group,
    Assigned assigned,
    Set<String> sets,
    Optional<Size> size,
    long messages,
    Optional<Instant> last,
    int evidence) {

  /// How many were in the group on a day.
  public record Size(int members, LocalDate day) {}
}
