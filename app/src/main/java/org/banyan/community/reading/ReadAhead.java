package org.banyan.community.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Reads an export on a thread of its own, a few portions ahead of whoever takes the rows, so that
/// reading and taking each have a core. What is ahead is bounded in rows and in characters.
public final class ReadAhead {

  private static final int PORTIONS = 3;
  private static final int ROWS = 512;
  private static final int CHARACTERS = 1 << 20;

  private final BlockingQueue<Portion> portions = new ArrayBlockingQueue<>(PORTIONS);
  private List<Row> filling = new ArrayList<>();
  private int characters;

  private ReadAhead() {}

  /// Hands on every row in its order; what stops the reader stops the caller just the same.
  public static void read(MessageReader reader, Consumer<Row> rows) {
    var ahead = new ReadAhead();
    var thread = Thread.ofPlatform().daemon().name("read-ahead").start(() -> ahead.fill(reader));
    try {
      ahead.hand(rows);
    } finally {
      thread.interrupt();
      end(thread);
    }
  }

  private sealed interface Portion {

    record Rows(List<Row> rows) implements Portion {}

    record Failed(Throwable failure) implements Portion {}

    record Over() implements Portion {}
  }

  /// Nobody takes rows any more.
  private static final class Unwanted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unwanted(InterruptedException cause) {
      super(cause);
    }
  }

  private void fill(MessageReader reader) {
    try {
      try {
        reader.read(this::add);
        put(new Portion.Rows(filling));
        put(new Portion.Over());
      } catch (Unwanted e) {
        throw e;
      } catch (RuntimeException | Error e) {
        put(new Portion.Rows(filling));
        put(new Portion.Failed(e));
      }
    } catch (Unwanted _) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(Row row) {
    filling.add(row);
    if (row instanceof Row.Message(_, var posting)) {
      characters += posting.text().length();
    }
    if (filling.size() >= ROWS || characters >= CHARACTERS) {
      put(new Portion.Rows(filling));
      filling = new ArrayList<>(ROWS);
      characters = 0;
    }
  }

  private void put(Portion portion) {
    try {
      portions.put(portion);
    } catch (InterruptedException e) {
      throw new Unwanted(e);
    }
  }

  private void hand(Consumer<Row> rows) {
    while (true) {
      switch (next()) {
        case Portion.Rows(var some) -> some.forEach(rows);
        case Portion.Failed(Error failure) -> throw failure;
        case Portion.Failed(RuntimeException failure) -> throw failure;
        case Portion.Failed(var failure) -> throw new IllegalStateException(failure);
        case Portion.Over() -> {
          return;
        }
      }
    }
  }

  private Portion next() {
    try {
      return portions.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unwanted(e);
    }
  }

  private static void end(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
