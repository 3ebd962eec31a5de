package org.banyan.community;

import java.util.List;

/// What became of days that somebody wanted to write: all of them, or none.
public sealed interface DaysWritten {

  record Kept(int days) implements DaysWritten {}

  record Refused(List<Fault> faults) implements DaysWritten {}

  /// What is wrong with one of them, counted from 0.
  record Fault(int at, Flaw flaw) {}

  /// What can be wrong with a day.
  enum Flaw {
    UNKNOWN_GROUP("unknown-group"),
    FUTURE("future"),
    TOO_LONG_AGO("too-long-ago"),
    NO_FIGURE("no-figure"),
    OUT_OF_BOUNDS("out-of-bounds"),
    MORE_SPEAKERS("more-speakers");

    private final String tag;

    Flaw(String tag) {
      this.tag = tag;
    }

    /// How it is called in words.
    public String tag() {
      return tag;
    }
  }
}
