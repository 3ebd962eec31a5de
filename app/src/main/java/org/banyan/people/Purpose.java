package org.banyan.people;

import java.time.Duration;

/// What a one-time link is good for, and for how long.
public enum Purpose {
  FIRST_RUN(Duration.ofDays(1)),
  INVITATION(Duration.ofDays(7)),
  RESET(Duration.ofDays(1));

  private final Duration lasts;

  Purpose(Duration lasts) {
    this.lasts = lasts;
  }

  Duration lasts() {
    return lasts;
  }
}
