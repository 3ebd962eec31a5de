package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Posting;
import org.banyan.community.reading.Row;
import org.banyan.community.record.Role;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Lake;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of the many small files of a live day once it is over.
@BanyanTest
class LiveCompactionTests {

  private static final int FLUSHES = 12;
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  @Autowired Communities communities;
  @Autowired LiveRecord record;
  @Autowired LiveBatches live;
  @Autowired Batches batches;
  @Autowired Manifest manifest;
  @Autowired KnownCommunities known;
  @Autowired Reasons reasons;
  @Autowired Wording wording;
  @Autowired TransactionTemplate transaction;
  @Autowired Lake lake;
  @Autowired DataDirectory directory;
  @Autowired Clock clock;
  @Autowired DSLContext db;

  private final UUID source = UUID.randomUUID();
  private CommunityId community;
  private LocalDate today;

  @BeforeEach
  void begin() {
    community = communities.begin("compact " + UUID.randomUUID(), ZoneOffset.UTC).id();
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Test
  void makesOneOfTheManyFlushesOfADayWithTheSameCounts() {
    var batch = flushed();
    var before = state();
    assertThat(manifest.of(batch)).hasSizeGreaterThanOrEqualTo(2 * FLUSHES);

    compaction(Duration.ZERO, live).compact();
    assertThat(manifest.of(batch)).as("the day is not over").hasSizeGreaterThan(FLUSHES);
    compaction(Duration.ofDays(2), live).compact();

    assertThat(manifest.of(batch))
        .extracting(segment -> segment.role())
        .doesNotHaveDuplicates()
        .contains(Role.TEXT);
    assertThat(state()).isEqualTo(before);
    assertThat(before).contains("messages=" + 2 * FLUSHES, "rows=" + 2 * FLUSHES);
    var together = manifest.of(batch);
    compaction(Duration.ofDays(3), live).compact();
    assertThat(manifest.of(batch)).as("what is together stays").isEqualTo(together);
  }

  @Test
  void growsOnAfterItWasPutTogetherAndIsPutTogetherAgain() {
    var batch = flushed();
    compaction(Duration.ofDays(2), live).compact();

    keep(99);
    assertThat(state()).contains("messages=" + (2 * FLUSHES + 2));
    compaction(Duration.ofDays(2), live).compact();

    assertThat(manifest.of(batch)).extracting(segment -> segment.role()).doesNotHaveDuplicates();
    assertThat(state()).contains("messages=" + (2 * FLUSHES + 2));
  }

  @Test
  void isAsItWasWhereItBreaksOffBetweenTheFilesAndTheirNames() throws Exception {
    var batch = flushed();
    var before = state();
    var parts = manifest.of(batch);
    var breaking =
        new LiveBatches(db, reasons) {
          @Override
          void compacted(BatchId id) {
            throw new IllegalStateException("The power went.");
          }
        };

    assertThatThrownBy(() -> compaction(Duration.ofDays(2), breaking).compact())
        .hasMessage("The power went.");
    assertThat(manifest.of(batch)).isEqualTo(parts);
    assertThat(parts)
        .allSatisfy(part -> assertThat(directory.record().resolve(part.path())).exists());
    assertThat(state()).isEqualTo(before);

    compaction(Duration.ofDays(2), live).compact();
    assertThat(state()).isEqualTo(before);
    var home = directory.record().resolve(community.value().toString());
    var later = Clock.offset(clock, Duration.ofDays(3));
    new RecordSweep(manifest, directory, later).sweep();
    try (var files = Files.list(home)) {
      assertThat(files.map(file -> directory.record().relativize(file).toString()))
          .as("neither the parts nor what was begun stays")
          .containsExactlyInAnyOrderElementsOf(
              manifest.of(batch).stream().map(segment -> segment.path()).toList());
    }
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void leavesABatchThatWasTakenBackAsItIs() {
    var batch = flushed();
    var before = state();
    communities.reverse(batch, null);

    compaction(Duration.ofDays(2), live).compact();

    assertThat(communities.batch(batch).state()).isEqualTo(Batch.State.REVERSED);
    assertThat(communities.summary(community).totalMessages()).isZero();
    communities.restore(batch, null);
    assertThat(state()).isEqualTo(before);
  }

  private BatchId flushed() {
    IntStream.range(0, FLUSHES).forEach(this::keep);
    return communities.batches(community).getFirst().id();
  }

  private void keep(int number) {
    var rows = new ArrayList<Row>();
    for (var half = 0; half < 2; half++) {
      var place = new Place("event", half);
      rows.add(new Row.Message(place, posting(number, half)));
    }
    record.keep(
        new LiveShare(
            community,
            source,
            "bot",
            "webhook",
            Basis.of(LawfulBasis.CONSENT),
            today,
            List.of(UUID.randomUUID()),
            rows));
  }

  private static Posting posting(int number, int half) {
    return new Posting(
        Optional.of(number + "-" + half),
        new Channel("c" + half, "群 " + half),
        new Author("a" + number % 3, Optional.of("林"), false),
        Kind.MESSAGE,
        MORNING.plusSeconds(number * 60L + half),
        Optional.empty(),
        "大家好 " + number,
        Optional.empty());
  }

  /// Everything that must not become otherwise.
  private String state() {
    var counts = communities.batches(community).getFirst().reconciliation();
    var seen = new ArrayList<String>();
    communities.activities(
        community,
        (identity, channel, kind, at) ->
            seen.add("%d %d %s %s".formatted(identity, channel, kind, at)));
    return "messages=%d rows=%d %s texts=%d %s %s"
        .formatted(
            communities.summary(community).totalMessages(),
            counts.rows(),
            counts,
            wording.kept(community).texts(),
            communities.summary(community).fields(),
            seen.stream().sorted().toList());
  }

  private LiveCompaction compaction(Duration later, LiveBatches using) {
    return new LiveCompaction(
        using, batches, manifest, known, transaction, lake, directory, Clock.offset(clock, later));
  }
}
