package org.banyan.analysis.presence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How often each member of a day set acted, in the order of the set: a byte each while that does.
final class Counts {

  private final byte[] small;
  private final int[] large;

  private Counts(byte[] small, int[] large) {
    this.small = small;
    this.large = large;
  }

  static Counts of(int[] counts, int length) {
    var most = 0;
    for (var i = 0; i < length; i++) {
      most = Math.max(most, counts[i]);
    }
    if (most > 255) {
      return new Counts(new byte[0], Arrays.copyOf(counts, length));
    }
    var small = new byte[length];
    for (var i = 0; i < length; i++) {
      small[i] = (byte) counts[i];
    }
    return new Counts(small, new int[0]);
  }

  int at(int rank) {
    return large.length == 0 ? small[rank] & 0xff : large[rank];
  }

  int bytes() {
    return small.length + 4 * large.length;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(large.length);
    for (var count : large) {
      out.writeInt(count);
    }
    out.writeInt(small.length);
    out.write(small);
  }

  static Counts read(DataInput in) throws IOException {
    var large = new int[in.readInt()];
    for (var i = 0; i < large.length; i++) {
      large[i] = in.readInt();
    }
    var small = new byte[in.readInt()];
    in.readFully(small);
    return new Counts(small, large);
  }
}
