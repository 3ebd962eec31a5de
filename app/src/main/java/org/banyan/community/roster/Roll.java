package org.banyan.community.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banyan.community.reading.Standing;

/// A dated list by the ids under which its group and its members are known here.
public record Roll(Optional<Integer> channel, LocalDate day, List<Entry> entries) {

  public Roll {
    entries = List.copyOf(entries);
  }

  /// One member on the list.
  public record Entry(
      long identity, Standing standing, Optional<Instant> joined, Optional<Instant> seen) {}
}
