package org.banyan.organisation;

import java.util.Arrays;
import java.util.List;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Review;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.springframework.stereotype.Component;

/// Measures the review of a very large organisation.
@Component
class ReviewBench implements Bench {

  private static final int POSTS = 10_000;
  private static final int DUTIES = 100_000;
  private static final int RUNS = 7;
  private static final double TARGET = 1_000;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public List<Figure> measure() {
    var charter = LargeCharter.of(POSTS, DUTIES);
    var millis = new double[RUNS];
    for (var run = 0; run < RUNS; run++) {
      millis[run] = millisOf(charter);
    }
    var first = millis[0];
    Arrays.sort(millis);
    return List.of(
        Figure.atMost("review 10,000 posts 100,000 duties, median", millis[RUNS / 2], "ms", TARGET),
        Figure.atMost("review 10,000 posts 100,000 duties, first", first, "ms", 3 * TARGET));
  }

  private static double millisOf(Charter charter) {
    var start = System.nanoTime();
    var found = Review.of(charter).list().size();
    var end = System.nanoTime();
    if (found < 0) {
      throw new IllegalStateException("A review found (%d) things.".formatted(found));
    }
    return (end - start) / 1e6;
  }
}
