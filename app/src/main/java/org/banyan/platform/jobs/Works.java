package org.banyan.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Long work: ordered in the orderer's own transaction, done in the background, survives a crash.
@Service
public class Works {

  private final WorkOrders orders;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  Works(WorkOrders orders, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.orders = orders;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Orders work of a kind; the payload is whatever its worker understands.
  @Transactional
  public UUID order(String kind, String payload, @Nullable PersonId actor) {
    var id = Ids.next();
    orders.add(id, kind, payload, actor);
    scheduler
        .getObject()
        .scheduleIfNotExists(WorkTasks.TASK.instance(id.toString()).scheduledTo(clock.instant()));
    return id;
  }

  public Optional<Work> find(UUID id) {
    return orders.find(id);
  }

  /// What is waiting or running, oldest first.
  public List<Work> underWay() {
    return orders.underWay();
  }

  public List<Work> underWay(String kind) {
    return orders.underWay().stream().filter(work -> work.kind().equals(kind)).toList();
  }

  @Transactional
  public void cancel(UUID id) {
    orders.requestCancel(id);
  }
}
