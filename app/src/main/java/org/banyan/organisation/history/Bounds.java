package org.banyan.organisation.history;

import java.time.LocalDate;
import java.util.Optional;

/// How far back a history goes: to a day, and over so many revisions at most.
public record Bounds(Optional<LocalDate> since, int most) {

  /// As many revisions as are replayed where nobody asks for more or fewer.
  public static final int USUAL = 50;

  /// As many as can be asked for.
  public static final int MOST = 1_000;

  public Bounds {
    most = Math.clamp(most, 1, MOST);
  }

  boolean hold(LocalDate day) {
    return since.isEmpty() || !day.isBefore(since.get());
  }
}
