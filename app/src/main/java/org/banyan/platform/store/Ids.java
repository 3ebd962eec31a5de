package org.banyan.platform.store;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// New identifiers: UUID version 7, so that rows made later sort later.
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /// An identifier greater than every one given out before by this process.
  public static UUID next() {
    var now = System.currentTimeMillis() << COUNTER_BITS;
    var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
    var time = tick >>> COUNTER_BITS;
    var counter = tick & ((1L << COUNTER_BITS) - 1);
    var high = (time << 16) | 0x7000L | counter;
    var low = (RANDOM.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
