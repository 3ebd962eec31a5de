package org.banyan.analysis.presence;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Who was active in each interval of a kind, one set after the other without a gap.
record Timeline(Period period, int first, List<RoaringBitmap> sets) {

  private static final RoaringBitmap NOBODY = new RoaringBitmap();

  int last() {
    return first + sets.size() - 1;
  }

  int size() {
    return sets.size();
  }

  /// The set of an interval by its running index; nobody outside the record.
  RoaringBitmap at(int index) {
    return index < first || index > last() ? NOBODY : sets.get(index - first);
  }

  long bytes() {
    return sets.stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
  }

  int active(int index) {
    return at(index).getCardinality();
  }
}
