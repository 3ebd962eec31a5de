package org.banyan.analysis.presence;

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
    return concentration().total();
  }

  public Concentration concentration() {
    return Concentration.of(posts);
  }

  private void drop(int ordinal) {
    if (ordinal < posts.length) {
      posts[ordinal] = 0;
    }
  }
}
