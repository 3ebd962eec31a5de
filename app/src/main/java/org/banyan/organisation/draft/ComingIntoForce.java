package org.banyan.organisation.draft;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts drafts in force on the day they were adopted for.
@Configuration(proxyBeanMethods = false)
class ComingIntoForce {

  @Bean
  RecurringTask<Void> comingOfDrafts(Adoptions adoptions) {
    return Tasks.recurring("charter-comes-into-force", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> adoptions.due().forEach(adoptions::comeIntoForce));
  }
}
