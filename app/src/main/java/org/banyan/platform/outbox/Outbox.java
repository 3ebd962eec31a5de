package org.banyan.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way out: an effect is queued with the change that causes it and leaves after the commit.
/// If the process dies between sending and noting it, the effect is sent a second time, with the
/// same key.
@Service
public class Outbox {

  private final QueuedEffects effects;
  private final Clock clock;

  Outbox(QueuedEffects effects, Clock clock) {
    this.effects = effects;
    this.clock = clock;
  }

  /// Queues an effect in the caller's transaction; false when the same was queued before.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean queue(Effect effect) {
    return effects.add(effect);
  }

  public List<Sending> latest(int limit) {
    return effects.latest(limit);
  }

  /// How long the oldest unsent effect has been waiting.
  public Duration oldestWaiting() {
    return effects
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  public int failed() {
    return effects.failed();
  }
}
