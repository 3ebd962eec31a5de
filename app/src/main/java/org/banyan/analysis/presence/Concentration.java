package org.banyan.analysis.presence;

import java.util.Arrays;

/// How contributions spread over those who made them: how many people, how many contributions, how
/// many of these the ten busiest made, and the fewest people who made half of them.
public record Concentration(int people, long total, long topTen, int absenceFactor) {

  private static final int TOP = 10;
  private static final int USUAL = 4_096;

  static Concentration of(int[] posts) {
    var people = new int[USUAL];
    var total = 0L;
    for (var made : posts) {
      total += made;
      people[Math.min(made, USUAL - 1)]++;
    }
    var busiest = Arrays.stream(posts).filter(made -> made >= USUAL - 1).sorted().toArray();
    var tally = new Tally(total);
    for (var i = busiest.length - 1; i >= 0; i--) {
      tally.take(busiest[i], 1);
    }
    for (var made = USUAL - 2; made > 0; made--) {
      tally.take(made, people[made]);
    }
    return new Concentration(tally.people, total, tally.topTen, tally.absenceFactor);
  }

  /// Goes from the busiest to the least busy, people with the same number at a time.
  private static final class Tally {

    private final long total;
    private int people;
    private long sum;
    private long topTen;
    private int absenceFactor;

    Tally(long total) {
      this.total = total;
    }

    void take(long made, int alike) {
      topTen += made * Math.clamp(TOP - people, 0, alike);
      if (2 * sum < total && 2 * (sum + made * alike) >= total) {
        absenceFactor = people + Math.toIntExact((total - 2 * sum + 2 * made - 1) / (2 * made));
      }
      people += alike;
      sum += made * alike;
    }
  }
}
