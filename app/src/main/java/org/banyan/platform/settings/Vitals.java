package org.banyan.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.banyan.platform.audit.AuditTrail;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.store.DataDirectory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/// How the installation is: its stores, its audit, its jobs.
@Service
public class Vitals {

  private static final long LEAST_FREE_MIB = 512;
  private static final Duration LONGEST_UNSEALED = Duration.ofMinutes(2);
  private static final Duration LONGEST_OVERDUE = Duration.ofMinutes(2);

  private final DSLContext db;
  private final DataDirectory directory;
  private final AuditTrail trail;
  private final ScheduledTasks tasks;
  private final Works works;
  private final Clock clock;

  Vitals(
      DSLContext db,
      DataDirectory directory,
      AuditTrail trail,
      ScheduledTasks tasks,
      Works works,
      Clock clock) {
    this.db = db;
    this.directory = directory;
    this.trail = trail;
    this.tasks = tasks;
    this.works = works;
    this.clock = clock;
  }

  public List<Vital> all() {
    return List.of(database(), disk(), audit(), jobs(), underWay());
  }

  private Vital database() {
    var start = System.nanoTime();
    db.fetch("select 1");
    var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return Vital.of("database", took < 1000, took);
  }

  private Vital disk() {
    try {
      var free = Files.getFileStore(directory.root()).getUsableSpace() / (1024 * 1024);
      return Vital.of("disk", free > LEAST_FREE_MIB, free, directory.root().toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "The disk could not be looked at (%s).".formatted(directory.root()), broken);
    }
  }

  private Vital audit() {
    var age = trail.unsealedAge();
    return Vital.of("audit", age.compareTo(LONGEST_UNSEALED) < 0, age.toSeconds());
  }

  private Vital jobs() {
    var overdue = tasks.overdue(clock.instant().minus(LONGEST_OVERDUE));
    var failing = tasks.failing();
    return Vital.of("jobs", overdue == 0 && failing == 0, overdue, failing);
  }

  private Vital underWay() {
    return Vital.of("works", true, works.underWay().size());
  }
}
