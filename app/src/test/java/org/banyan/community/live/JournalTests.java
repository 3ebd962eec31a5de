package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

  @TempDir Path folder;

  @Test
  void givesBackWhatAnEarlierProcessLeftAndForgetsWhatIsDone() throws Exception {
    var first = entry("早上好 𠮷");
    var second = entry("two");
    var before = open();
    before.append(first, () -> {}).join();
    var done = before.take();
    before.append(second, () -> {}).join();

    assertThat(read(done)).containsExactly(first);
    done.forEach(JournalPart::drop);
    before.close();
    var left = new ArrayList<Entry>();
    var after = Journal.open(folder, left::add);

    assertThat(left).containsExactly(second);
    var share = after.take();
    assertThat(read(share)).containsExactly(second);
    share.forEach(JournalPart::drop);
    after.close();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void readsUpToWhereACrashCutItShort() throws Exception {
    var entries = List.of(entry("one"), entry("two"), entry("three"));
    try (var journal = open()) {
      entries.forEach(entry -> journal.append(entry, () -> {}).join());
    }
    var file = JournalPart.in(folder).getFirst();
    var whole = Files.readAllBytes(file);
    var lengths = new ArrayList<Integer>();

    for (var size = 0; size <= whole.length; size += 7) {
      Files.write(file, Arrays.copyOf(whole, size), StandardOpenOption.TRUNCATE_EXISTING);
      var read = read(List.of(file));
      assertThat(read).isEqualTo(entries.subList(0, read.size()));
      lengths.add(read.size());
    }
    var damaged = whole.clone();
    damaged[whole.length - 3] ^= 1;
    Files.write(file, damaged, StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(lengths).contains(0, 1, 2).isSorted();
    assertThat(read(List.of(file))).isEqualTo(entries.subList(0, 2));
  }

  @Test
  void makesManySafeTogetherAndLosesNone() throws Exception {
    try (var journal = open()) {
      var waiting = new ArrayList<CompletableFuture<Void>>();
      for (var number = 0; number < 2_000; number++) {
        waiting.add(journal.append(entry("m" + number), () -> {}));
      }
      CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();

      assertThat(read(journal.take())).hasSize(2_000);
      assertThat(journal.take()).isEmpty();
    }
  }

  private Journal open() {
    return Journal.open(folder, left -> assertThat(left).isNull());
  }

  private static List<Entry> read(List<Path> parts) throws IOException {
    var entries = new ArrayList<Entry>();
    for (var part : parts) {
      JournalPart.read(part, entries::add);
    }
    return entries;
  }

  private static Entry entry(String text) {
    var posting =
        new Posting(
            Optional.of("1"),
            new Channel("c", "徒步"),
            new Author("a", Optional.of("林"), false),
            Kind.MESSAGE,
            Instant.parse("2026-11-26T12:00:00.123456Z"),
            Optional.of(Instant.EPOCH),
            text,
            Optional.empty());
    return new Entry(
        UUID.randomUUID(),
        UUID.randomUUID(),
        List.of(
            new Row.Message(new Place("event", 1), posting),
            new Row.Notice(new Place("event", 2), "joined", Optional.of(posting)),
            new Row.Notice(new Place("event", 3), "ping", Optional.empty())));
  }
}
