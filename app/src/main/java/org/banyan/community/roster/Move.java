package org.banyan.community.roster;

import java.time.LocalDate;

/// Somebody came or went some time after one day and no later than another.
public record Move(long identity, Kind kind, LocalDate after, LocalDate until) {

  /// Which way.
  public enum Kind {
    JOINED,
    LEFT
  }
}
