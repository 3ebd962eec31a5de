package org.banyan.community.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// Which deliveries are safe in the journal but not in the record yet, and how many rows wait.
final class Pending {

  private static final long MOST_ROWS = 400_000;

  private final ConcurrentMap<UUID, Held> held = new ConcurrentHashMap<>();
  private final AtomicLong rows = new AtomicLong();

  private record Held(UUID source, Path file, int rows) {}

  /// Makes room for an entry, unless too many wait.
  boolean await(Entry entry) {
    if (rows.addAndGet(entry.rows().size()) > MOST_ROWS) {
      giveUp(entry);
      return false;
    }
    return true;
  }

  /// The entry that was awaited does not come.
  void giveUp(Entry entry) {
    rows.addAndGet(-entry.rows().size());
  }

  /// The entry that was awaited is safe in a file.
  void put(Entry entry, Path file) {
    held.put(entry.delivery(), new Held(entry.source(), file, entry.rows().size()));
  }

  /// An earlier process left the entry in a file.
  void left(Entry entry, Path file) {
    rows.addAndGet(entry.rows().size());
    put(entry, file);
  }

  boolean holds(UUID delivery) {
    return held.containsKey(delivery);
  }

  void done(Entry entry) {
    if (held.remove(entry.delivery()) != null) {
      giveUp(entry);
    }
  }

  /// Gives up whatever should be in a file that has been carried and was not found there: the
  /// source of each.
  List<UUID> missing(Path file) {
    var sources = new ArrayList<UUID>();
    held.forEach((delivery, lost) -> {
      if (lost.file().equals(file) && held.remove(delivery, lost)) {
        rows.addAndGet(-lost.rows());
        sources.add(lost.source());
      }
    });
    return sources;
  }
}
