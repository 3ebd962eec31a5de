package org.banyan.analysis.presence;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/// How many contributions each member made in a span of days, by ordinal.
public final class Contributions {

  private final int[] posts;
  private final RoaringBitmap excluded;

  Contributions(int[] posts, RoaringBitmap excluded) {
    this.posts = posts;
    this.excluded = excluded;
    excluded.forEach((int ordinal) -> drop(ordinal));
  }

  /// One more than the highest ordinal.
  public int size() {
    return posts.length;
  }

  public int of(int ordinal) {
    return posts[ordinal];
  }

  public boolean made(int ordinal) {
    return posts[ordinal] > 0;
  }

  /// Whether the member belongs to the audience looked at: staff and bots usually do not.
  public boolean counts(int ordinal) {
    return !excluded.contains(ordinal);
  }

  public long total() {
    return Arrays.stream(posts).asLongStream().sum();
  }

  /// The contributions of those who made any, the most first.
  public int[] ranking() {
    var made = Arrays.stream(posts).filter(count -> count > 0).sorted().toArray();
    for (int i = 0, j = made.length - 1; i < j; i++, j--) {
      var swapped = made[i];
      made[i] = made[j];
      made[j] = swapped;
    }
    return made;
  }

  private void drop(int ordinal) {
    if (ordinal < posts.length) {
      posts[ordinal] = 0;
    }
  }
}
