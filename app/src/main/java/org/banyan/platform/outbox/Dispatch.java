package org.banyan.platform.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.banyan.platform.outbox.QueuedEffects.Claim;
import org.banyan.platform.outbox.Sending.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends what is due, one effect after another; what cannot be sent waits longer each time.
@Configuration(proxyBeanMethods = false)
class Dispatch {

  static final int MOST_ATTEMPTS = 8;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int AT_ONCE = 100;

  @Bean
  RecurringTask<Void> dispatching(QueuedEffects effects, List<Channel> channels) {
    return Tasks.recurring("outbox", FixedDelay.of(Duration.ofSeconds(2)))
        .execute((_, _) -> sendDue(effects, channels));
  }

  static int sendDue(QueuedEffects effects, List<Channel> channels) {
    for (var sent = 0; sent < AT_ONCE; sent++) {
      var claim = effects.claim();
      if (claim.isEmpty()) {
        return sent;
      }
      note(claim.get(), send(claim.get(), channels), effects);
    }
    return AT_ONCE;
  }

  private static Delivery send(Claim claim, List<Channel> channels) {
    return channels.stream()
        .filter(channel -> channel.name().equals(claim.effect().channel()))
        .findFirst()
        .map(channel -> channel.send(claim.effect()))
        .orElseGet(() -> new Delivery.Refused("no such channel: " + claim.effect().channel()));
  }

  private static void note(Claim claim, Delivery delivery, QueuedEffects effects) {
    switch (delivery) {
      case Delivery.Accepted(var evidence) -> effects.finish(claim.id(), State.SENT, evidence);
      case Delivery.Refused(var why) -> effects.finish(claim.id(), State.FAILED, why);
      case Delivery.Unreachable(var why) -> {
        if (claim.attempts() >= MOST_ATTEMPTS) {
          effects.finish(claim.id(), State.FAILED, why);
        } else {
          effects.postpone(claim.id(), wait(claim.attempts()), why);
        }
      }
    }
  }

  private static Duration wait(int attempts) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
  }
}
