package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.banyan.community.Basis;
import org.banyan.community.Batch;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.LawfulBasis;
import org.banyan.community.LiveRecord;
import org.banyan.community.live.hook.Delivery;
import org.banyan.community.live.hook.Hearing;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class LiveCrashTests {

  private static final Acting LEAD =
      new Acting(
          new PersonId(UUID.randomUUID()),
          "Lead",
          Language.EN,
          ZoneOffset.UTC,
          new Grants(
              1, List.of(new Grant(Power.RECORD_IMPORT, Scope.everywhere(), "Head of data"))));

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired LiveSources sources;
  @Autowired LiveRecord record;
  @Autowired SourceRows rows;
  @Autowired Tally tally;
  @Autowired Clock clock;
  @Autowired DSLContext db;

  private Community community;
  private Beginning.Begun source;

  @BeforeEach
  void begin() {
    community = communities.begin("c" + UUID.randomUUID(), ZoneOffset.UTC);
    source = begun();
  }

  @Test
  void losesNothingAnsweredAndDoublesNothingWhenAProcessDies() throws Exception {
    var own = new DataDirectory(folder);
    var dying = flushing(own);
    for (var number = 0; number < 30; number++) {
      dying.append(entry(number)).join();
    }
    var left = parts();
    assertThat(left).hasSize(1);
    var copy = Files.copy(left.getFirst(), folder.resolve("copy"));

    flushing(own).flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(30);
    assertThat(parts()).isEmpty();

    // As if it had died after the commit and before the journal was cleared.
    Files.move(copy, left.getFirst(), StandardCopyOption.REPLACE_EXISTING);
    flushing(own).flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(30);
    assertThat(batches().getFirst().reconciliation().rows()).isEqualTo(30);
    assertThat(parts()).isEmpty();
  }

  @Test
  void saysAtTheSourceWhatADamagedDiskLostAndTakesItWhenItIsSentAgain() throws Exception {
    var own = new DataDirectory(folder);
    var live = flushing(own);
    var entries = IntStream.range(0, 5).mapToObj(this::entry).toList();
    entries.forEach(entry -> live.append(entry).join());
    var file = parts().getFirst();
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    live.flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(4);
    assertThat(parts()).isEmpty();
    assertThat(shown().refusals())
        .singleElement()
        .returns("journal-damaged", Refusal::reason)
        .returns(1L, Refusal::occurrences);
    assertThat(entries).filteredOn(entry -> live.holds(entry.delivery())).isEmpty();

    live.append(entries.get(2)).join();
    live.flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(5);

    live.append(entry(6)).join();
    live.append(entry(7)).join();
    var left = Files.readAllBytes(parts().getFirst());
    left[left.length / 4] ^= 1;
    Files.write(parts().getFirst(), left);
    flushing(own).flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(6);
    assertThat(shown().refusals())
        .as("also where another process wrote it")
        .singleElement()
        .returns(2L, Refusal::occurrences);
  }

  @Test
  void carriesWhatItCanAndTheRestTheNextTime() throws Exception {
    var own = new DataDirectory(folder);
    var other = begun();
    var failing =
        new SourceRows(db, new JsonMapper()) {
          private final AtomicBoolean failed = new AtomicBoolean();

          @Override
          Optional<Sealed> find(UUID id) {
            if (id.equals(source.id()) && !failed.getAndSet(true)) {
              throw new IllegalStateException("Not now.");
            }
            return super.find(id);
          }
        };
    var live = new Flushing(record, communities, failing, tally, own, clock);
    live.append(entry(1)).join();
    live.append(new Entry(other.id(), UUID.randomUUID(), entry(2).rows())).join();

    live.flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    assertThat(parts()).hasSize(1);

    live.flush();
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(2);
    assertThat(batches()).allMatch(batch -> batch.reconciliation().rows() == 1);
    assertThat(parts()).isEmpty();
  }

  private Beginning.Begun begun() {
    var order = new LiveOrder(LiveKind.JSON, "events", Basis.of(LawfulBasis.CONSENT), "");
    return (Beginning.Begun) sources.begin(LEAD, community, order);
  }

  private LiveSource shown() {
    return sources.of(LEAD, community).getFirst();
  }

  private List<Batch> batches() {
    return communities.batches(community.id());
  }

  private Flushing flushing(DataDirectory own) {
    return new Flushing(record, communities, rows, tally, own, clock);
  }

  private Entry entry(int number) {
    var hearing =
        LiveKind.JSON
            .hook()
            .orElseThrow()
            .hear(new Delivery(Map.of(), event(number)), clock.instant());
    var events = ((Hearing.Events) hearing).rows();
    return new Entry(source.id(), UUID.randomUUID(), events);
  }

  private List<Path> parts() throws Exception {
    return JournalPart.in(folder.resolve("live"));
  }

  private static byte[] event(int number) {
    return "{\"id\":\"%d\",\"channel\":\"c\",\"author\":\"a\",\"time\":\"2026-11-20T10:00:00Z\",\"text\":\"x\"}"
        .formatted(number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
