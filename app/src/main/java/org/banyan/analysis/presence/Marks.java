package org.banyan.analysis.presence;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The marks of one lane while presence is being built: day and member of every single deed.
final class Marks {

  private long[] marks = new long[16];
  private int size;

  void add(int day, int member) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size + (size >> 1));
    }
    marks[size++] = ((long) day << 32) | member;
  }

  /// The finished track, with every member under its final ordinal.
  Track track(Lane lane, IntUnaryOperator ordinals) {
    var sorted = new long[size];
    for (var i = 0; i < size; i++) {
      sorted[i] = (marks[i] & 0xffffffff00000000L) | ordinals.applyAsInt((int) marks[i]);
    }
    Arrays.sort(sorted);
    var track = new Track.Recording(lane);
    for (var from = 0; from < size; ) {
      var until = from;
      while (until < size && sorted[until] == sorted[from]) {
        until++;
      }
      track.record((int) (sorted[from] >> 32), (int) sorted[from], until - from);
      from = until;
    }
    return track.finish();
  }
}
