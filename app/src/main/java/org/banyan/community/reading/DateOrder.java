package org.banyan.community.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order a table writes the parts of a date; 1/5/2026 does not say it by itself.
public enum DateOrder {
  YEAR_FIRST,
  DAY_FIRST,
  MONTH_FIRST;

  public static Optional<DateOrder> of(String tag) {
    return Arrays.stream(values()).filter(order -> order.tag().equals(tag)).findAny();
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
