package org.banyan.community.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Starts flushing with the application; commands that only look at the stores leave the journal
/// alone.
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
class LiveStart {

  private final Flushing flushing;

  LiveStart(Flushing flushing) {
    this.flushing = flushing;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    flushing.start();
  }
}
