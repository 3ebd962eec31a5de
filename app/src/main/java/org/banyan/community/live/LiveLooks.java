package org.banyan.community.live;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When mailboxes and folders are looked into.
@Configuration(proxyBeanMethods = false)
class LiveLooks {

  @Bean
  RecurringTask<Void> lookingIntoMailboxes(
      Mailboxes mailboxes, @Value("${banyan.live.mailbox-every:1m}") Duration every) {
    return Tasks.recurring("live-mailboxes", FixedDelay.of(every))
        .execute((_, _) -> mailboxes.lookAll());
  }

  @Bean
  RecurringTask<Void> lookingIntoFolders(
      WatchedFolders folders, @Value("${banyan.live.folder-every:5s}") Duration every) {
    return Tasks.recurring("live-folders", FixedDelay.of(every))
        .execute((_, _) -> folders.lookAll());
  }
}
