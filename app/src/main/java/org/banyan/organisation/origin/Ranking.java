package org.banyan.organisation.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Names with their counts, the highest count first.
final class Ranking {

  private Ranking() {}

  /// All with at least that count, as pairs of name and count.
  static List<List<Object>> from(Map<String, Integer> counts, int least) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// The first so many; among equals whoever the source names first.
  static List<List<Object>> first(Map<String, Integer> counts, int most) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
