package org.banyan.platform.jobs;

import java.time.Duration;
import java.util.UUID;

/// Writes progress down at most four times a second, however often the worker speaks.
class ThrottledProgress implements Progress {

  private static final long PAUSE = Duration.ofMillis(250).toNanos();

  private final UUID work;
  private final WorkOrders orders;
  private long next = System.nanoTime();

  ThrottledProgress(UUID work, WorkOrders orders) {
    this.work = work;
    this.orders = orders;
  }

  @Override
  public void at(long done, long total, String note) {
    if (System.nanoTime() - next < 0) {
      return;
    }
    next = System.nanoTime() + PAUSE;
    if (!orders.advance(work, done, total, note)) {
      throw new Cancelled();
    }
  }
}
