package org.banyan.platform.settings;

import static db.platform.Tables.SCHEDULED_TASK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The scheduler's tasks, looked at from outside.
@Repository
class ScheduledTasks {

  private final DSLContext db;

  ScheduledTasks(DSLContext db) {
    this.db = db;
  }

  int overdue(Instant since) {
    return db.fetchCount(
        SCHEDULED_TASK,
        SCHEDULED_TASK.PICKED.isFalse().and(SCHEDULED_TASK.EXECUTION_TIME.lt(since)));
  }

  int failing() {
    return db.fetchCount(SCHEDULED_TASK, SCHEDULED_TASK.CONSECUTIVE_FAILURES.gt(0));
  }
}
