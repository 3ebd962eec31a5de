package org.banyan.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Drops counted sign-ins that no longer count.
@Configuration(proxyBeanMethods = false)
class Tidying {

  @Bean
  RecurringTask<Void> tidyAttempts(Attempts attempts) {
    return Tasks.recurring("people-tidy", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> attempts.tidy());
  }
}
