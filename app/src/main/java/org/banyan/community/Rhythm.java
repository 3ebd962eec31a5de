package org.banyan.community;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/// How many messages a day are usual, and where they stayed away so long that something is missing.
final class Rhythm {

  private static final int WEEKS_BEFORE = 28;
  private static final int SHORTEST = 3;
  // With messages that come by chance, so many are missed once in several hundred million times.
  private static final double MISSED = 20;

  private Rhythm() {}

  /// Silent stretches of three days or more between the first message and the last, in which the
  /// four weeks before them would have brought twenty messages at least.
  static List<Gap> gaps(NavigableMap<LocalDate, Long> messages) {
    var gaps = new ArrayList<Gap>();
    for (var day : messages.keySet()) {
      var next = messages.higherKey(day);
      if (next == null || ChronoUnit.DAYS.between(day, next) <= SHORTEST) {
        continue;
      }
      var gap = new Gap(day.plusDays(1), next.minusDays(1), usual(messages, day));
      if (gap.usual() * gap.days() >= MISSED) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  /// Messages a day over four weeks up to a day; over fewer where the record is younger.
  private static double usual(NavigableMap<LocalDate, Long> messages, LocalDate until) {
    var known = ChronoUnit.DAYS.between(messages.firstKey(), until) + 1;
    var window = Math.min(WEEKS_BEFORE, known);
    var counted =
        messages.subMap(until.minusDays(window - 1), true, until, true).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return (double) counted / window;
  }
}
