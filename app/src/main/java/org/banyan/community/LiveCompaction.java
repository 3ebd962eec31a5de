package org.banyan.community;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.banyan.community.record.Compactor;
import org.banyan.community.record.Segment;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Lake;
import org.duckdb.DuckDBConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the files of live batches few: puts parts together when a day has many small ones, and all
/// of them when it is over. The parts themselves are left to the sweep, for somebody may read them.
@Configuration(proxyBeanMethods = false)
class LiveCompaction {

  static final int MOST_PARTS = 96;
  private static final long SMALL = 4L << 20;
  private static final Duration SENDERS_TRY_AGAIN = Duration.ofDays(8);

  private final LiveBatches live;
  private final Batches batches;
  private final Manifest manifest;
  private final KnownCommunities communities;
  private final TransactionTemplate transaction;
  private final Lake lake;
  private final DataDirectory directory;
  private final Clock clock;

  LiveCompaction(
      LiveBatches live,
      Batches batches,
      Manifest manifest,
      KnownCommunities communities,
      TransactionTemplate transaction,
      Lake lake,
      DataDirectory directory,
      Clock clock) {
    this.live = live;
    this.batches = batches;
    this.manifest = manifest;
    this.communities = communities;
    this.transaction = transaction;
    this.lake = lake;
    this.directory = directory;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> compacting() {
    return Tasks.recurring("live-compaction", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> compact());
  }

  /// Zones lie up to a day apart: a day counts as over once it is over everywhere.
  void compact() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    live.scattered(today).forEach(batch -> compact(batch, Long.MAX_VALUE, true));
    live.forgetBefore(clock.instant().minus(SENDERS_TRY_AGAIN));
  }

  /// Puts the small parts of a batch together where there are many.
  void tidy(BatchId batch) {
    if (manifest.of(batch).stream().filter(segment -> segment.bytes() < SMALL).count()
        > MOST_PARTS) {
      compact(batch, SMALL, false);
    }
  }

  private void compact(BatchId id, long below, boolean isOver) {
    lake.ask(connection -> {
      transaction.executeWithoutResult(_ ->
          batches
              .find(id)
              .ifPresent(batch -> {
                communities.hold(batch.community());
                var parts =
                    manifest.of(id).stream().filter(segment -> segment.bytes() < below).toList();
                if (parts.size() > 1) {
                  replace(batch, parts, connection);
                }
                if (isOver) {
                  live.compacted(id);
                }
              }));
      return true;
    });
  }

  private void replace(Batch batch, List<Segment> parts, DuckDBConnection connection) {
    var compactor = new Compactor(connection, directory.record(), batch.community().value());
    try {
      var name = "live-%s-%d".formatted(batch.id().value(), live.turn(batch.id()));
      var together = compactor.compact(parts, name);
      manifest.forget(parts);
      manifest.add(batch.id(), together);
      parts.forEach(this::linger);
    } catch (SQLException e) {
      throw new IllegalStateException("The batch (%s) stays scattered.".formatted(batch.id()), e);
    }
  }

  /// The sweep leaves a file alone for a day after it was last touched.
  private void linger(Segment part) {
    try {
      Files.setLastModifiedTime(
          directory.record().resolve(part.path()), FileTime.from(clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The segment (%s) is gone.".formatted(part.path()), e);
    }
  }
}
