package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.banyan.community.reading.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTests {

  @TempDir Path folder;

  @Test
  void givesBackWhatAnEarlierProcessLeftAndForgetsWhatIsDone() throws Exception {
    var first = entry("早上好 𠮷");
    var second = entry("two");
    var before = open();
    before.append(first, _ -> {}).join();
    var done = before.take();
    before.append(second, _ -> {}).join();

    assertThat(read(done)).containsExactly(first);
    done.forEach(JournalPart::drop);
    before.close();
    var left = new ArrayList<Entry>();
    var after = Journal.open(folder, (entry, _) -> left.add(entry));

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
      entries.forEach(entry -> journal.append(entry, _ -> {}).join());
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

  /// Wherever bytes are damaged, every entry that they do not touch is read, none is made up, and
  /// what is missing is told.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void losesToDamageOnlyWhatItTouchesAndSaysSo(long seed) throws Exception {
    var random = new Random(seed);
    var spans = new ArrayList<long[]>();
    var entries = new ArrayList<Entry>();
    try (var journal = open()) {
      for (var number = 0; number < 8; number++) {
        var entry = entry("text ".repeat(random.nextInt(40)) + number);
        journal.append(entry, _ -> {}).join();
        var start = spans.isEmpty() ? 0 : spans.getLast()[1];
        spans.add(new long[] {start, start + 16 + EntryCodec.write(entry).length});
        entries.add(entry);
      }
    }
    var file = JournalPart.in(folder).getFirst();
    var whole = Files.readAllBytes(file);
    assertThat(spans.getLast()[1]).isEqualTo(whole.length);

    for (var round = 0; round < 400; round++) {
      var from = random.nextInt(whole.length);
      var until = Math.min(whole.length, from + 1 + (round % 2) * random.nextInt(700));
      var damaged = whole.clone();
      for (var at = from; at < until; at++) {
        damaged[at] = (byte) (round % 3 == 0 ? 0 : damaged[at] ^ (1 + random.nextInt(255)));
      }
      Files.write(file, damaged, StandardOpenOption.TRUNCATE_EXISTING);
      var isUntouched = Arrays.equals(whole, damaged);
      var kept = new ArrayList<Entry>();
      for (var number = 0; number < entries.size(); number++) {
        if (isUntouched || until <= spans.get(number)[0] || from >= spans.get(number)[1]) {
          kept.add(entries.get(number));
        }
      }
      var read = new ArrayList<Entry>();
      var damages = JournalPart.read(file, read::add);

      assertThat(read).as("%d to %d", from, until).containsAll(kept);
      assertThat(entries).containsSubsequence(read);
      // A length that points behind the end looks as if a crash had cut the last entry short.
      if (read.size() < entries.size() && read.contains(entries.getLast())) {
        assertThat(damages).isNotEmpty();
      }
      assertThat(damages).hasSizeLessThanOrEqualTo(entries.size() - read.size());
    }
  }

  @Test
  void saysWhoseEntryWasDamaged() throws Exception {
    var entries = List.of(entry("one"), entry("two"), entry("three"));
    try (var journal = open()) {
      entries.forEach(entry -> journal.append(entry, _ -> {}).join());
    }
    var file = JournalPart.in(folder).getFirst();
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(JournalPart.read(file, _ -> {}))
        .singleElement()
        .returns(Optional.of(entries.get(1).source()), JournalPart.Damage::source);
  }

  @Test
  void readsFilesThatWereWrittenWithoutMarks() throws Exception {
    var entries = List.of(entry("one"), entry("two"));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var entry : entries) {
        var written = EntryCodec.write(entry);
        var crc = new CRC32();
        crc.update(written);
        out.writeInt(written.length);
        out.writeInt((int) crc.getValue());
        out.write(written);
      }
    }
    var file = Files.write(folder.resolve("000000000007.journal"), bytes.toByteArray());
    var left = new ArrayList<Entry>();
    try (var journal = Journal.open(folder, (entry, _) -> left.add(entry))) {
      assertThat(left).isEqualTo(entries);
      journal.append(entry("three"), _ -> {}).join();
      assertThat(journal.take()).first().isEqualTo(file);
    }
    var damaged = bytes.toByteArray();
    damaged[60] ^= 1;
    Files.write(file, damaged, StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(JournalPart.read(file, _ -> {})).as("what is lost is said").hasSize(1);
  }

  @Test
  void makesManySafeTogetherAndLosesNone() throws Exception {
    try (var journal = open()) {
      var waiting = new ArrayList<CompletableFuture<Void>>();
      for (var number = 0; number < 2_000; number++) {
        waiting.add(journal.append(entry("m" + number), _ -> {}));
      }
      CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();

      assertThat(read(journal.take())).hasSize(2_000);
      assertThat(journal.take()).isEmpty();
    }
  }

  @Test
  void givesBackEverythingThatAnEntrySaysOfItsAuthors() throws Exception {
    var random = new Random(26_11_2026);
    for (var turn = 0; turn < 500; turn++) {
      var entry =
          new Entry(
              UUID.randomUUID(),
              UUID.randomUUID(),
              IntStream.range(0, random.nextInt(5))
                  .<Row>mapToObj(at -> new Row.Message(new Place("event", at), posting(random)))
                  .toList());

      assertThat(
              EntryCodec.read(
                  new DataInputStream(new ByteArrayInputStream(EntryCodec.write(entry)))))
          .isEqualTo(entry);
    }
  }

  private static Posting posting(Random random) {
    var kinds = Trait.Kind.values();
    var traits = new HashSet<Trait>();
    for (var left = random.nextInt(4); left > 0; left--) {
      traits.add(new Trait(kinds[random.nextInt(kinds.length)], text(random)));
    }
    return new Posting(
        some(random),
        new Channel(text(random), text(random)),
        new Author(text(random), some(random), random.nextBoolean(), traits),
        Kind.REPLY,
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
        random.nextBoolean() ? Optional.of(Instant.EPOCH) : Optional.empty(),
        text(random),
        some(random));
  }

  private static Optional<String> some(Random random) {
    return random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
  }

  private static String text(Random random) {
    return "林a𠮷@".substring(random.nextInt(3)).concat(String.valueOf(random.nextInt()));
  }

  /// The bytes as they were before entries carried traits: one that says whether it is a bot.
  @Test
  void readsWhatWasWrittenBeforeEntriesCarriedTraits() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var half = 1; half <= 4; half++) {
        out.writeLong(half);
      }
      out.writeInt(2);
      for (var isBot : List.of(true, false)) {
        out.writeByte(1);
        out.writeLong(7);
        out.writeBoolean(false);
        for (var text : List.of("c", "general", "a")) {
          written(out, text);
        }
        out.writeBoolean(true);
        written(out, "林");
        out.writeBoolean(isBot);
        out.writeByte(Kind.MESSAGE.code());
        out.writeLong(1_780_000_000L);
        out.writeInt(0);
        out.writeBoolean(false);
        written(out, "早");
        out.writeBoolean(false);
      }
    }

    var read = EntryCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.delivery()).isEqualTo(new UUID(3, 4));
    assertThat(read.rows())
        .map(row -> ((Row.Message) row).posting().author())
        .containsExactly(
            new Author("a", Optional.of("林"), true), new Author("a", Optional.of("林"), false));
    assertThat(read.rows()).map(row -> ((Row.Message) row).posting().text()).containsOnly("早");
  }

  private static void written(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private Journal open() {
    return Journal.open(folder, (left, _) -> assertThat(left).isNull());
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
