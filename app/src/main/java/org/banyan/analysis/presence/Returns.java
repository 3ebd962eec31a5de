package org.banyan.analysis.presence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// How many of each cohort count as there in each later interval, found by rank queries.
final class Returns {

  private final int[][] rows;

  private Returns(int[][] rows) {
    this.rows = rows;
  }

  static Returns of(Timeline timeline, Cohorts cohorts, Retention retention) {
    var there =
        switch (retention) {
          case BRACKET -> timeline.sets();
          case ROLLING -> neverAway(timeline, cohorts);
          case UNBOUNDED -> nowOrLater(timeline);
        };
    var size = timeline.size();
    var rows = new int[size][];
    Arrays.setAll(rows, cohort -> new int[size - cohort]);
    for (var i = 0; i < size; i++) {
      var counts = cohorts.within(there.get(i), i + 1);
      for (var cohort = 0; cohort <= i; cohort++) {
        rows[cohort][i - cohort] = counts[cohort];
      }
    }
    return new Returns(rows);
  }

  /// The counts of one cohort, beginning with its own first interval.
  List<Integer> row(int cohort) {
    return Arrays.stream(rows[cohort]).boxed().toList();
  }

  private static List<RoaringBitmap> neverAway(Timeline timeline, Cohorts cohorts) {
    var sets = new ArrayList<RoaringBitmap>();
    var unbroken = new RoaringBitmap();
    for (var i = 0; i < timeline.size(); i++) {
      unbroken.or(cohorts.members(timeline.first() + i));
      unbroken.and(timeline.sets().get(i));
      sets.add(unbroken.clone());
    }
    return sets;
  }

  private static List<RoaringBitmap> nowOrLater(Timeline timeline) {
    var sets = new ArrayList<RoaringBitmap>();
    var seen = new RoaringBitmap();
    for (var set : timeline.sets().reversed()) {
      seen.or(set);
      sets.add(seen.clone());
    }
    return sets.reversed();
  }
}
