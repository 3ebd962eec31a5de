package org.banyan.community.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.LiveRecord;
import org.banyan.community.LiveShare;
import org.banyan.community.reading.Row;
import org.banyan.platform.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries what is safe in the journal into the record, every few seconds while something comes.
@Component
class Flushing {

  private static final Logger LOG = LoggerFactory.getLogger(Flushing.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
  // A flush may take this part of the time, so that those who read pages keep the rest.
  private static final int SHARE_OF_TIME = 3;
  private static final int MOST_IN_A_SHARE = 100_000;

  private final LiveRecord record;
  private final Communities communities;
  private final SourceRows rows;
  private final Tally tally;
  private final Losses losses;
  private final Path folder;
  private final Clock clock;
  private final Pending pending = new Pending();
  private final Map<CommunityId, Instant> grown = new HashMap<>();
  private final Map<CommunityId, Instant> told = new HashMap<>();
  private final Object turn = new Object();
  private final List<Path> unfinished = new ArrayList<>();
  private @Nullable Journal journal;
  private @Nullable Thread thread;
  private boolean stopped;

  Flushing(
      LiveRecord record,
      Communities communities,
      SourceRows rows,
      Tally tally,
      DataDirectory directory,
      Clock clock) {
    this.record = record;
    this.communities = communities;
    this.rows = rows;
    this.tally = tally;
    this.losses = new Losses(rows, tally, clock);
    this.folder = directory.root().resolve("live");
    this.clock = clock;
  }

  /// Opens the journal, with what an earlier process left in it, and flushes from now on.
  synchronized void start() {
    journal();
    if (thread == null) {
      thread = Thread.ofPlatform().name("live-flush").daemon().start(this::run);
    }
  }

  private synchronized Journal journal() {
    if (journal == null) {
      journal = Journal.open(folder, pending::left);
    }
    return journal;
  }

  /// Whether a delivery is safe but not in the record yet.
  boolean holds(UUID delivery) {
    return pending.holds(delivery);
  }

  /// Completes once the entry is safe.
  CompletableFuture<Void> append(Entry entry) {
    if (!pending.await(entry)) {
      return CompletableFuture.failedFuture(new IOException("Too many events wait."));
    }
    return journal()
        .append(entry, file -> pending.put(entry, file))
        .whenComplete((_, failed) -> {
          if (failed != null) {
            pending.giveUp(entry);
          }
        });
  }

  private void run() {
    var pause = PAUSE;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(pause);
        var began = System.nanoTime();
        flush();
        var took = Duration.ofNanos(System.nanoTime() - began).multipliedBy(SHARE_OF_TIME);
        pause = took.compareTo(PAUSE) > 0 ? took : PAUSE;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        LOG.warn("What arrived live stays in the journal for now.", failed);
      }
    }
  }

  /// Brings everything that is safe into the record; what fails stays for the next time.
  void flush() {
    synchronized (turn) {
      if (!stopped) {
        carry();
        tally.write();
        tell();
      }
    }
  }

  private void carry() {
    unfinished.addAll(journal().take());
    for (var part : List.copyOf(unfinished)) {
      if (carried(part)) {
        JournalPart.drop(part);
        unfinished.remove(part);
      }
    }
  }

  /// Carries what a file holds, some of it at a time. Says whether nothing is left in it.
  private boolean carried(Path part) {
    var share = new Share();
    var here = new HashSet<UUID>();
    var damages = List.<JournalPart.Damage>of();
    try {
      damages =
          JournalPart.read(
              part,
              entry -> {
                here.add(entry.source());
                // What an earlier attempt carried no longer waits.
                if (pending.holds(entry.delivery())) {
                  share.add(entry);
                }
              });
    } catch (IOException e) {
      LOG.warn("A file of the journal cannot be read to its end ({}); it stays.", part, e);
      share.isWhole = false;
    }
    share.carry();
    if (share.isWhole) {
      losses.tell(part, damages, pending.missing(part), here);
    }
    return share.isWhole;
  }

  /// Entries on their way from a file into the record.
  private final class Share {

    private final Map<UUID, List<Entry>> bySource = new LinkedHashMap<>();
    private long size;
    private boolean isWhole = true;

    void add(Entry entry) {
      bySource.computeIfAbsent(entry.source(), _ -> new ArrayList<>()).add(entry);
      size += entry.rows().size();
      if (size >= MOST_IN_A_SHARE) {
        carry();
      }
    }

    void carry() {
      bySource.forEach((source, entries) -> isWhole &= kept(source, entries));
      bySource.clear();
      size = 0;
    }
  }

  private boolean kept(UUID source, List<Entry> entries) {
    try {
      rows.find(source).ifPresent(found -> keep(found.source(), entries));
    } catch (RuntimeException failed) {
      LOG.warn("Events of the source {} stay in the journal for now.", source, failed);
      return false;
    }
    entries.forEach(pending::done);
    return true;
  }

  /// An entry that a crash left may be in the record already.
  private void keep(LiveSource source, List<Entry> entries) {
    var held = record.held(source.id(), entries.stream().map(Entry::delivery).toList());
    var fresh = entries.stream().filter(entry -> !held.contains(entry.delivery())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    var community = communities.find(source.community());
    if (community.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var events = fresh.stream().<Row>flatMap(entry -> entry.rows().stream()).toList();
    var counts =
        record.keep(
            new LiveShare(
                source.community(),
                source.id(),
                source.name(),
                source.kind().format(),
                source.basis(),
                LocalDate.ofInstant(now, community.get().zone()),
                fresh.stream().map(Entry::delivery).toList(),
                events));
    counts.ifPresent(
        kept -> rows.count(source.id(), kept.rows() - kept.duplicate(), kept.duplicate(), now));
    grown.putIfAbsent(source.community(), now);
  }

  /// Tells that a community has grown, each at most once in a while.
  private void tell() {
    var now = clock.instant();
    for (var community : List.copyOf(grown.keySet())) {
      var last = told.getOrDefault(community, Instant.EPOCH);
      if (!last.plus(TOLD_EVERY).isAfter(now)) {
        grown.remove(community);
        told.put(community, now);
        record.grew(community);
      }
    }
  }

  /// What is safe goes into the record while there is time; the rest is there at the next start.
  @PreDestroy
  void stop() {
    synchronized (turn) {
      var open = opened();
      if (open == null) {
        return;
      }
      open.close();
      try {
        carry();
      } catch (RuntimeException failed) {
        LOG.warn("What arrived live waits in the journal for the next start.", failed);
      }
      stopped = true;
    }
  }

  private synchronized @Nullable Journal opened() {
    if (thread != null) {
      thread.interrupt();
    }
    return journal;
  }
}
