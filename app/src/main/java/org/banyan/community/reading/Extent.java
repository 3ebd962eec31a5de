package org.banyan.community.reading;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/// How many bytes an export has, and how many of them have been read.
final class Extent {

  private final AtomicLong done = new AtomicLong();
  private final long size;

  Extent(long size) {
    this.size = size;
  }

  /// Of what is read only to learn something, and counts for nothing.
  static Extent none() {
    return new Extent(0);
  }

  static Extent of(ExportFiles files, Collection<String> names) throws IOException {
    var size = 0L;
    for (var name : names) {
      size += files.size(name);
    }
    return new Extent(size);
  }

  void read(long bytes) {
    done.addAndGet(bytes);
  }

  /// From 0 to 1.
  double share() {
    return size == 0 ? 1 : Math.min(1, done.doubleValue() / size);
  }
}
