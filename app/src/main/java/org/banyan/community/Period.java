package org.banyan.community;

import java.util.Arrays;

/// How many days up to today an overview covers.
public enum Period {
  WEEK(7),
  MONTH(28),
  QUARTER(90);

  private final int days;

  Period(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }

  /// The usual one where the words are none of these.
  public static Period of(String days) {
    return Arrays.stream(values())
        .filter(period -> days.equals(String.valueOf(period.days)))
        .findFirst()
        .orElse(MONTH);
  }
}
