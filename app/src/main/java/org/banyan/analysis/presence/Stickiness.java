package org.banyan.analysis.presence;

import java.util.Arrays;

/// How many of the members active within thirty days are active on a day: the day's active members
/// over those of the thirty days ending with it, averaged over the days of a span.
public record Stickiness(double share, double averageThirtyDays) {

  /// Days that "monthly active" looks back, today included.
  public static final int WINDOW = 30;

  public static Stickiness of(Presence presence, Span span, Lens lens) {
    var days = presence.timeline(Period.DAY, lens);
    var from = Math.toIntExact(span.from().toEpochDay());
    var to = Math.toIntExact(span.to().toEpochDay());
    var recent = new Recent(presence.roll().authors(), from - WINDOW + 1, to);
    var shares = 0d;
    var monthly = 0d;
    for (var day = from - WINDOW + 1; day <= to; day++) {
      var active = recent.advance(day, days);
      if (day >= from) {
        shares += active == 0 ? 0 : (double) days.active(day) / active;
        monthly += active;
      }
    }
    var length = to - from + 1;
    return new Stickiness(shares / length, monthly / length);
  }

  /// Remembers the last active day of everybody, so that a rolling window costs one step a day.
  private static final class Recent {

    private final int[] last;
    private final int[] lastOn;
    private final int first;
    private int active;

    Recent(int members, int first, int to) {
      this.last = new int[members];
      Arrays.fill(last, Integer.MIN_VALUE);
      this.lastOn = new int[to - first + 1];
      this.first = first;
    }

    int advance(int day, Timeline days) {
      if (day - WINDOW >= first) {
        active -= lastOn[day - WINDOW - first];
        lastOn[day - WINDOW - first] = 0;
      }
      days.at(day).forEach((int member) -> see(day, member));
      return active;
    }

    private void see(int day, int member) {
      var before = last[member];
      if (before > day - WINDOW) {
        lastOn[before - first]--;
      } else {
        active++;
      }
      lastOn[day - first]++;
      last[member] = day;
    }
  }
}
