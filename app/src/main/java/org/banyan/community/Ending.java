package org.banyan.community;

import java.time.LocalDate;
import java.util.Optional;

/// That a group has ended on a day: closed, or gone into another.
public record Ending(How how, Optional<GroupId> into, LocalDate day) {

  /// In which way a group ends.
  public enum How {
    CLOSED("closed"),
    MERGED("merged");

    private final String tag;

    How(String tag) {
      this.tag = tag;
    }

    /// How it is kept and called in words.
    public String tag() {
      return tag;
    }

    static How of(String tag) {
      return tag.equals(MERGED.tag) ? MERGED : CLOSED;
    }
  }
}
