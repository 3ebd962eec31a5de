package org.banyan.analysis.presence;

import org.roaringbitmap.RoaringBitmap;

/// The cohorts of a community: whoever began in the same interval stands side by side, so each
/// cohort is a range of ordinals.
final class Cohorts {

  private final int first;
  private final int[] bounds;
  private final int[] sizes;

  private Cohorts(int first, int[] bounds, int[] sizes) {
    this.first = first;
    this.bounds = bounds;
    this.sizes = sizes;
  }

  static Cohorts of(Roll roll, Period period, Timeline timeline, RoaringBitmap excluded) {
    var bounds = new int[timeline.size() + 1];
    for (var i = 0; i < timeline.size(); i++) {
      var end = period.endOf(timeline.first() + i).toEpochDay();
      bounds[i + 1] = firstAfter(roll, end, bounds[i]);
    }
    var sizes = counts(bounds, excluded, timeline.size());
    for (var i = 0; i < sizes.length; i++) {
      sizes[i] = bounds[i + 1] - bounds[i] - sizes[i];
    }
    return new Cohorts(timeline.first(), bounds, sizes);
  }

  int size() {
    return sizes.length;
  }

  /// How many began in the interval with this running index.
  int began(int index) {
    return sizes[index - first];
  }

  /// The ordinals of the cohort of an interval, as a set.
  RoaringBitmap members(int index) {
    return RoaringBitmap.bitmapOfRange(bounds[index - first], bounds[index - first + 1]);
  }

  /// How many of the cohort of an interval are in the set.
  int within(int index, RoaringBitmap set) {
    var from = bounds[index - first];
    var to = bounds[index - first + 1];
    return from == to ? 0 : Math.toIntExact(set.rangeCardinality(from, to));
  }

  /// How many of each of the first cohorts are in the set: one rank query per border.
  int[] within(RoaringBitmap set, int cohorts) {
    return counts(bounds, set, cohorts);
  }

  private static int[] counts(int[] bounds, RoaringBitmap set, int cohorts) {
    var counts = new int[cohorts];
    var before = 0;
    for (var i = 0; i < cohorts; i++) {
      var rank = bounds[i + 1] == 0 ? 0 : set.rank(bounds[i + 1] - 1);
      counts[i] = rank - before;
      before = rank;
    }
    return counts;
  }

  private static int firstAfter(Roll roll, long day, int from) {
    var low = from;
    var high = roll.authors();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (roll.firstDay(middle) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
