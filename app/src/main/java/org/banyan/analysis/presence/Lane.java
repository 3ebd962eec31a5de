package org.banyan.analysis.presence;

import java.util.Comparator;

/// One kind of deed in one channel.
record Lane(String channel, Kind kind) implements Comparable<Lane> {

  private static final Comparator<Lane> ORDER =
      Comparator.comparing(Lane::channel).thenComparing(Lane::kind);

  @Override
  public int compareTo(Lane other) {
    return ORDER.compare(this, other);
  }
}
