package org.banyan.organisation.change;

import java.util.List;

/// A change of a draft that meets what somebody else has put in force meanwhile: both versions, and
/// why they do not go together.
public record Conflict(
    Place place, CharterChange mine, List<CharterChange> theirs, Refusal why, boolean canInsist) {

  public Conflict {
    theirs = List.copyOf(theirs);
  }

  /// Which change of which step of the draft.
  public record Place(int step, int change) {}

  /// Whose version is to stand.
  public enum Choice {
    MINE,
    THEIRS
  }
}
