package org.banyan.platform.jobs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.banyan.platform.audit.AuditChain;
import org.banyan.platform.jobs.Work.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands scheduled work to its workers.
@Configuration(proxyBeanMethods = false)
class WorkTasks {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("work");

  private static final Logger LOG = LoggerFactory.getLogger(WorkTasks.class);

  @Bean
  OneTimeTask<Void> work(WorkOrders orders, ObjectProvider<Worker> workers) {
    return Tasks.oneTime(TASK)
        .execute((instance, _) ->
            orders
                .find(UUID.fromString(instance.getId()))
                .filter(work -> !work.state().isOver())
                .ifPresent(work -> run(work, orders, workers)));
  }

  @Bean
  RecurringTask<Void> sealing(AuditChain chain) {
    return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((_, _) -> chain.seal());
  }

  private static void run(Work work, WorkOrders orders, ObjectProvider<Worker> workers) {
    var worker =
        workers.stream()
            .filter(found -> found.kind().equals(work.kind()))
            .findFirst()
            .orElseThrow();
    try {
      var outcome = worker.run(work, new ThrottledProgress(work.id(), orders));
      orders.finish(work.id(), State.DONE, outcome);
    } catch (Progress.Cancelled _) {
      orders.finish(work.id(), State.CANCELLED, "");
    } catch (Exception broken) {
      LOG.error("The work {} ({}) failed", work.id(), work.kind(), broken);
      orders.finish(work.id(), State.FAILED, "");
    }
  }
}
