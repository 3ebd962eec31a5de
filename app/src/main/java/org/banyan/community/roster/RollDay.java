package org.banyan.community.roster;

import java.time.LocalDate;
import java.util.Optional;

/// What the lists of one day say of a group: how many were in it, and how many came and went since
/// the list before, if there is one.
public record RollDay(
    int channel, String platform, LocalDate day, Optional<Since> since, int members) {

  /// Who was on one of the two lists only: a fact of some time between the two days.
  public record Since(LocalDate before, int joined, int left) {}
}
