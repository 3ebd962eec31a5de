package org.banyan.community;

import java.time.Duration;
import java.util.Locale;

/// How soon the team answers in a group, or why that cannot be said.
public sealed interface FirstResponse {

  /// Of fewer waits no figure is made.
  int FEWEST = 5;

  /// The median of the waits that were answered within a day, and how many waits there were.
  record Told(Duration median, int answered, int waits) implements FirstResponse {

    public double coverage() {
      return (double) answered / waits;
    }
  }

  record Untold(Why why, int waits) implements FirstResponse {}

  /// What is missing.
  enum Why {
    NO_MESSAGES,
    NO_TEAM,
    FEW_WAITS,
    NO_ANSWER;

    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
