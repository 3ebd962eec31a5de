package org.banyan.community;

import java.time.LocalDate;
import java.util.Locale;

/// How many of those in a group ordered, or why that cannot be said.
public sealed interface Conversion {

  /// Of fewer members no share is made.
  int FEWEST = 5;

  /// Of so many members on the list of a day, so many ordered; and how many of all orders of the
  /// period could be told to be of a known member.
  record Told(int buyers, int members, LocalDate listed, Orders orders) implements Conversion {

    public double rate() {
      return (double) buyers / members;
    }
  }

  record Untold(Why why) implements Conversion {}

  /// The orders of a period in the whole community.
  record Orders(long all, long matched) {}

  /// What is missing.
  enum Why {
    NO_ORDERS,
    NO_LIST,
    FEW_MEMBERS;

    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
