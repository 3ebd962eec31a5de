package org.banyan.community.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What was accepted and is not in the record yet. An entry is safe once it has been forced to the
/// disk; entries that come together are forced together. The files go once the record holds what is
/// in them, and what a crash leaves is read again.
final class Journal implements AutoCloseable {

  private static final int MOST_TOGETHER = 2_000;

  private final Path folder;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(20_000);
  private final Thread writer;
  private List<Entry> safe;
  private List<Path> parts = new ArrayList<>();
  private @Nullable JournalPart part;
  private long number;
  private volatile boolean closed;

  @SuppressWarnings("ArrayRecordComponent")
  private record Waiting(Entry entry, byte[] bytes, Runnable kept, CompletableFuture<Void> done) {}

  /// Entries that are safe, and the files that hold them and nothing else.
  record Share(List<Entry> entries, List<Path> parts) {}

  private Journal(Path folder, List<Path> left, List<Entry> recovered) {
    this.folder = folder;
    this.safe = new ArrayList<>(recovered);
    this.parts.addAll(left);
    this.number = left.stream().mapToLong(JournalPart::number).max().orElse(0);
    this.writer = Thread.ofPlatform().name("live-journal").daemon().start(this::write);
  }

  /// Opens the journal with whatever an earlier process left in it.
  static Journal open(Path folder) {
    try {
      Files.createDirectories(folder);
      var left = JournalPart.in(folder);
      var recovered = new ArrayList<Entry>();
      for (var file : left) {
        recovered.addAll(JournalPart.read(file));
      }
      return new Journal(folder, left, recovered);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be opened (%s).".formatted(folder), e);
    }
  }

  /// What an earlier process left; it comes with the first share.
  synchronized List<Entry> recovered() {
    return List.copyOf(safe);
  }

  /// Completes once the entry is safe; fails where the disk refuses it or too many wait. Whoever
  /// needs to know it before it can be taken is told by `kept`.
  CompletableFuture<Void> append(Entry entry, Runnable kept) {
    var waiting = new Waiting(entry, EntryCodec.write(entry), kept, new CompletableFuture<>());
    if (closed || !queue.offer(waiting)) {
      waiting.done().completeExceptionally(new IOException("Too many entries wait."));
    }
    return waiting.done();
  }

  /// Takes everything that is safe; new entries go into another file from now on.
  synchronized Share take() {
    var share = new Share(safe, parts);
    if (part != null) {
      part.close();
      part = null;
    }
    safe = new ArrayList<>();
    parts = new ArrayList<>();
    return share;
  }

  /// Forgets files whose entries are all in the record.
  static void drop(List<Path> parts) {
    try {
      for (var file : parts) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be cleared (%s).".formatted(parts), e);
    }
  }

  private void write() {
    while (!closed || !queue.isEmpty()) {
      try {
        var first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          var together = new ArrayList<Waiting>();
          together.add(first);
          queue.drainTo(together, MOST_TOGETHER);
          write(together);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void write(List<Waiting> together) {
    try {
      keep(together);
      together.forEach(waiting -> waiting.done().complete(null));
    } catch (IOException | RuntimeException broken) {
      together.forEach(waiting -> waiting.done().completeExceptionally(broken));
    }
  }

  private synchronized void keep(List<Waiting> together) throws IOException {
    if (part == null) {
      part = JournalPart.begin(folder, ++number);
      parts.add(part.file());
    }
    part.append(together.stream().map(Waiting::bytes).toList());
    together.forEach(waiting -> {
      waiting.kept().run();
      safe.add(waiting.entry());
    });
  }

  /// Nothing new is taken; what waits is still made safe.
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (part != null) {
        part.close();
      }
    }
  }
}
