package org.banyan.analysis.presence;

import java.time.Instant;
import java.time.ZoneId;

/// Turns moments into days of one time zone; quick when moments come roughly in order.
final class LocalDays {

  private final ZoneId zone;
  private long from = Long.MAX_VALUE;
  private long until = Long.MIN_VALUE;
  private int day;

  LocalDays(ZoneId zone) {
    this.zone = zone;
  }

  int dayOf(long second) {
    if (second < from || second >= until) {
      var date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
      day = Math.toIntExact(date.toEpochDay());
      from = date.atStartOfDay(zone).toEpochSecond();
      until = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
    }
    return day;
  }
}
