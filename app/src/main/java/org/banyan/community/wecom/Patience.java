package org.banyan.community.wecom;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// How long a reading waits in all when the platform is busy or asked too often: each time longer,
/// as long as it asks for, and never more than its budget.
final class Patience {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 4;

  private final Pause pause;
  private Duration left;

  Patience(Duration budget, Pause pause) {
    this.left = budget;
    this.pause = pause;
  }

  /// How time passes.
  interface Pause {
    void take(Duration duration) throws InterruptedException;
  }

  /// Waits before the next try; answers whether there should be one.
  boolean waits(int tried, Optional<Duration> asked) {
    var usual = FIRST.multipliedBy(1L << tried);
    var spread = Duration.ofMillis(ThreadLocalRandom.current().nextLong(usual.toMillis() / 4));
    var wait = asked.orElse(usual.plus(spread));
    if (tried >= MOST_TRIES || wait.compareTo(left) > 0) {
      return false;
    }
    left = left.minus(wait);
    try {
      pause.take(wait);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
