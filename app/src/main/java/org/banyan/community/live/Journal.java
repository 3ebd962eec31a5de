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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was accepted and is not in the record yet. An entry is safe once it has been forced to the
/// disk; entries that come together are forced together. They wait in files, not in memory; the
/// files go once the record holds what is in them, and what a crash leaves is read again.
final class Journal implements AutoCloseable {

  private static final int MOST_TOGETHER = 2_000;

  private final Path folder;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(20_000);
  private final Thread writer;
  private List<Path> parts = new ArrayList<>();
  private @Nullable JournalPart part;
  private long number;
  private volatile boolean closed;

  @SuppressWarnings("ArrayRecordComponent")
  private record Waiting(byte[] bytes, Consumer<Path> kept, CompletableFuture<Void> done) {}

  private Journal(Path folder, List<Path> left) {
    this.folder = folder;
    this.parts.addAll(left);
    this.number = left.stream().mapToLong(JournalPart::number).max().orElse(0);
    this.writer = Thread.ofPlatform().name("live-journal").daemon().start(this::write);
  }

  /// Opens the journal; whatever an earlier process left in it is shown, and is taken first.
  static Journal open(Path folder, BiConsumer<Entry, Path> left) {
    try {
      Files.createDirectories(folder);
      var parts = JournalPart.in(folder);
      for (var part : parts) {
        JournalPart.read(part, entry -> left.accept(entry, part));
      }
      return new Journal(folder, parts);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal cannot be opened (%s).".formatted(folder), e);
    }
  }

  /// Completes once the entry is safe; fails where the disk refuses it or too many wait. Whoever
  /// needs to know it before it can be taken is told by `kept`, with the file that it lies in.
  CompletableFuture<Void> append(Entry entry, Consumer<Path> kept) {
    var waiting = new Waiting(EntryCodec.write(entry), kept, new CompletableFuture<>());
    if (closed || !queue.offer(waiting)) {
      waiting.done().completeExceptionally(new IOException("Too many entries wait."));
    }
    return waiting.done();
  }

  /// The files of everything that is safe, the oldest first; new entries go into another one from
  /// now on.
  synchronized List<Path> take() {
    if (part != null) {
      part.close();
      part = null;
    }
    var taken = parts;
    parts = new ArrayList<>();
    return taken;
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
    var file = part.file();
    together.forEach(waiting -> waiting.kept().accept(file));
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
