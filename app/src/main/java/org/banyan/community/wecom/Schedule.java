package org.banyan.community.wecom;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.wecom.Changes.Changed;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Worker;
import org.banyan.platform.jobs.Works;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When connections are read: each night of their community, when somebody asks, and one group at a
/// time when the platform says that it has changed.
@Configuration(proxyBeanMethods = false)
class Schedule {

  static final LocalTime NIGHT = LocalTime.of(2, 30);

  private static final Duration EVENTS_KEPT = Duration.ofDays(7);
  private static final Duration NEXT = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final int AT_ONCE = 50;
  private static final int MOST_TRIES = 5;

  // The platform itself says that its answers lag a little behind its events.
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final KeptConnections connections;
  private final Communities communities;
  private final Changes changes;
  private final Reader reader;
  private final Clock clock;

  Schedule(
      KeptConnections connections,
      Communities communities,
      Changes changes,
      Reader reader,
      Clock clock) {
    this.connections = connections;
    this.communities = communities;
    this.changes = changes;
    this.reader = reader;
    this.clock = clock;
  }

  @Bean
  Worker readingWeCom() {
    return new Worker() {
      @Override
      public String kind() {
        return WeCom.READING;
      }

      @Override
      public String run(Work work, Progress progress) {
        var connection = connections.find(UUID.fromString(work.payload()));
        connection.ifPresent(found -> reader.read(found, progress));
        return connection
            .map(found -> "/communities/%s/sources/wecom".formatted(found.community().value()))
            .orElse("");
      }
    };
  }

  @Bean
  RecurringTask<Void> readingWeComByNight(Works works) {
    return Tasks.recurring("wecom-night", FixedDelay.of(Duration.ofMinutes(15)))
        .execute((_, _) -> orderDue(works));
  }

  @Bean
  RecurringTask<Void> readingChangedGroups() {
    return Tasks.recurring("wecom-changed", FixedDelay.of(Duration.ofSeconds(15)))
        .execute((_, _) -> readChanged());
  }

  /// Once a night and connection, and again after an hour where waiting may help.
  void orderDue(Works works) {
    changes.forgetEvents(clock.instant().minus(EVENTS_KEPT));
    connections.active().stream()
        .filter(this::isDue)
        .filter(connection ->
            connection.work().flatMap(works::find).filter(work -> !work.state().isOver()).isEmpty())
        .forEach(connection ->
            connections.work(
                connection.id(), works.order(WeCom.READING, connection.id().toString(), null)));
  }

  private boolean isDue(Connection connection) {
    var zone = communities.community(connection.community()).zone();
    var now = clock.instant().atZone(zone);
    var night = now.with(NIGHT).toInstant();
    var passes = connection.trouble().filter(Trouble::passes).isPresent();
    var since = passes ? latest(night, now.toInstant().minus(NEXT)) : night;
    return !now.toInstant().isBefore(night)
        && connection.tried().filter(tried -> !tried.isBefore(since)).isEmpty();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Reads the groups anew of which the platform has said that they have changed; one that cannot
  /// be read now is tried again, and in the end left to the night.
  void readChanged() {
    for (var changed : changes.due(clock.instant().minus(SETTLING), AT_ONCE)) {
      var trouble =
          connections
              .find(changed.connection())
              .filter(connection -> !connection.paused())
              .flatMap(connection -> reader.read(connection, changed.chat()));
      if (trouble.isEmpty() || changed.tries() + 1 >= MOST_TRIES) {
        changes.done(changed);
      } else {
        later(changed);
      }
    }
  }

  private void later(Changed changed) {
    changes.later(changed, clock.instant().plus(AGAIN));
  }
}
