package org.banyan.community.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Passes bytes through, and tells how many.
final class CountedInput extends FilterInputStream {

  private final LongConsumer told;

  CountedInput(InputStream in, LongConsumer told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    var value = super.read();
    if (value >= 0) {
      told.accept(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var count = super.read(buffer, from, length);
    if (count > 0) {
      told.accept(count);
    }
    return count;
  }
}
