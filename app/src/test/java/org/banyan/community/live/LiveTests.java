package org.banyan.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.community.Basis;
import org.banyan.community.Batch;
import org.banyan.community.Bringer;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.LawfulBasis;
import org.banyan.community.LiveRecord;
import org.banyan.community.Members;
import org.banyan.community.live.hook.Delivery;
import org.banyan.community.member.Evidence;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class LiveTests {

  private static final Basis CONSENT = new Basis(Optional.of(LawfulBasis.CONSENT), "群公告");
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
  @Autowired LiveIntake intake;
  @Autowired Flushing flushing;
  @Autowired LiveRecord record;
  @Autowired Members members;
  @Autowired SourceRows rows;
  @Autowired Tally tally;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired LiveBench bench;

  private Community community;
  private Beginning.Begun source;

  @BeforeEach
  void begin() {
    community = communities.begin("c" + UUID.randomUUID(), ZoneOffset.UTC);
    source = begun(LiveKind.JSON, "");
  }

  @Test
  void takesADeliveryOnceHoweverOftenItIsSent() {
    assertThat(send("d1", event("1", "早"))).isEqualTo(new Answer.Taken(1));
    assertThat(send("d1", event("1", "早"))).isEqualTo(new Answer.Again());
    flushing.flush();
    assertThat(send("d1", event("1", "早"))).isEqualTo(new Answer.Again());
    assertThat(send("d2", event("1", "早"))).isEqualTo(new Answer.Taken(1));
    flushing.flush();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    var counts = shown().counts();
    assertThat(counts.accepted()).isEqualTo(1);
    assertThat(counts.duplicate()).isEqualTo(3);
    assertThat(batches()).hasSize(1);
    assertThat(batches().getFirst().reconciliation().duplicate()).isEqualTo(1);
    assertThat(batches().getFirst().basis()).isEqualTo(CONSENT);
  }

  @Test
  void suggestsWhomAnAddressThatCameLiveMakesAlike() throws Exception {
    Bringer.bring(
        communities,
        community.id(),
        Files.writeString(
            folder.resolve("a.csv"), "time,sender,text\n2026-05-01 10:00,Ada@example.org,hi\n"),
        ReadingOptions.in(ZoneOffset.UTC));

    var author = "{\"id\":\"a\",\"name\":\"Countess\",\"email\":\"ada@example.org\"}";
    assertThat(send("d1", event("1", "hi").replace("\"author\":\"a\"", "\"author\":" + author)))
        .isEqualTo(new Answer.Taken(1));
    flushing.flush();

    assertThat(members.suggestions(community.id(), "", 0, 9).shown())
        .singleElement()
        .satisfies(only -> {
          assertThat(only.reasons()).containsExactly(Evidence.MAIL);
          assertThat(only.other().called()).isEqualTo("Countess");
        });
  }

  @Test
  void takesOneOfManyThatBringTheSameAtTheSameMoment() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 40)
              .<Callable<Answer>>mapToObj(
                  number -> () -> send("same" + number % 4, event("x" + number % 4, "hi")))
              .toList();
      var answers = new ArrayList<Answer>();
      for (var call : callers.invokeAll(calls)) {
        answers.add(call.get());
      }
      assertThat(answers).filteredOn(new Answer.Taken(1)::equals).hasSize(4);
      assertThat(answers).filteredOn(new Answer.Again()::equals).hasSize(36);
    }
    flushing.flush();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(4);
  }

  @Test
  void showsTheLatestEditAndNothingOfWhatWasDeleted() {
    send("e1", event("1", "first"));
    send("e2", event("2", "second"));
    flushing.flush();
    send("e3", event("1", "edited").replace("}", ",\"edited\":\"2030-01-01T00:00:00Z\"}"));
    send("e4", event("2", "").replace("}", ",\"kind\":\"deleted\"}"));
    flushing.flush();

    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    var seen = new ArrayList<String>();
    communities.activities(community.id(), (identity, channel, kind, at) -> seen.add(kind.name()));
    assertThat(seen).containsExactly("MESSAGE");
  }

  @Test
  void growsInOneBatchThatIsTakenBackAndBroughtBackLikeAnyOther() {
    for (var number = 0; number < 3; number++) {
      send("g" + number, event("g" + number, "text"));
      flushing.flush();
    }
    var batch = batches().getFirst();
    assertThat(batches()).hasSize(1);
    assertThat(batch.reconciliation().kept()).isEqualTo(3);

    communities.reverse(batch.id(), null);
    assertThat(communities.summary(community.id()).totalMessages()).isZero();
    send("g9", event("g9", "after"));
    flushing.flush();
    assertThat(batches()).as("what was taken back does not grow").hasSize(2);
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    communities.restore(batch.id(), null);
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(4);
  }

  @Test
  void putsManySmallPartsTogetherWithTheSameRows() throws Exception {
    for (var number = 0; number < 110; number++) {
      send("p" + number, event("p" + number % 100, "text " + number));
      flushing.flush();
    }
    var live =
        db.fetch(
                "select path from community.segment where batch_id = ?",
                batches().getFirst().id().value())
            .size();

    assertThat(live).isLessThan(110);
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(100);
    assertThat(batches().getFirst().reconciliation().rows()).isEqualTo(110);
  }

  @Test
  void refusesWhatIsForgedUnclearOrPausedAndCountsWhyWithoutAnyValue() {
    assertThat(intake.take(UUID.randomUUID(), delivery("x", "[]", source.secret()), "127.0.0.1"))
        .isEqualTo(new Answer.NoSuchHook());
    assertThat(intake.take(source.id(), delivery("x", "[]", "whsec_wrong"), "127.0.0.1"))
        .isEqualTo(new Answer.NotSigned());
    assertThat(send("u", event("1", "x").replace("2026", "geheim")))
        .isInstanceOf(Answer.Unclear.class);
    sources.pause(LEAD, source.id(), true);
    assertThat(send("p", event("1", "x"))).isEqualTo(new Answer.Later(Answer.Why.PAUSED));
    sources.pause(LEAD, source.id(), false);
    assertThat(send("p", event("1", "x"))).isEqualTo(new Answer.Taken(1));
    flushing.flush();

    assertThat(shown().refusals())
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder("hook-not-signed", "hook-time-unknown", "hook-paused");
    assertThat(shown().refusals().toString()).doesNotContain("geheim");
    assertThat(shown().counts().refused()).isEqualTo(3);
  }

  @Test
  void acceptsBothSecretsWhileOneTakesThePlaceOfTheOther() {
    var before = source.secret();
    source = (Beginning.Begun) sources.rotate(LEAD, source.id(), "");

    assertThat(source.secret()).isNotEqualTo(before);
    assertThat(send("r1", event("1", "x"))).isEqualTo(new Answer.Taken(1));
    assertThat(intake.take(source.id(), delivery("r2", event("2", "x"), before), "127.0.0.1"))
        .isEqualTo(new Answer.Taken(1));
    db.execute("update community.live_source set before_until = now() - interval '1 second'");
    sources.pause(LEAD, source.id(), false);
    assertThat(intake.take(source.id(), delivery("r3", event("3", "x"), before), "127.0.0.1"))
        .isEqualTo(new Answer.NotSigned());
    assertThat(db.fetch("select secret, secret_before from community.live_source").format(1_000))
        .doesNotContain(before)
        .doesNotContain(source.secret());
  }

  @Test
  void slowsDownWhoeverForges() {
    var answers =
        Stream.generate(
                () -> intake.take(source.id(), delivery("x", "[]", "whsec_wrong"), "10.9.8.7"))
            .limit(80)
            .toList();

    assertThat(answers).contains(new Answer.NotSigned(), new Answer.Later(Answer.Why.TOO_MANY));
  }

  @Test
  void endsASourceAndKeepsWhatItBrought() {
    send("k", event("1", "x"));
    flushing.flush();
    send("k2", event("2", "x"));
    sources.remove(LEAD, source.id());
    flushing.flush();

    assertThat(send("k3", event("3", "x"))).isEqualTo(new Answer.NoSuchHook());
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1);
    communities.remove(community.id(), null);
    assertThat(communities.find(community.id())).isEmpty();
  }

  @Test
  void measuresItselfAndLeavesNothing() {
    var before = communities.all().size();

    var figures = bench.measure(Duration.ofMillis(10), Duration.ofMillis(10), 5_000);

    assertThat(figures).hasSize(1).allMatch(figure -> figure.value() > 0);
    assertThat(communities.all()).hasSize(before);
  }

  private Beginning.Begun begun(LiveKind kind, String secret) {
    return (Beginning.Begun)
        sources.begin(LEAD, community, new LiveOrder(kind, "events", CONSENT, secret));
  }

  private LiveSource shown() {
    return sources.of(LEAD, community).getFirst();
  }

  private List<Batch> batches() {
    return communities.batches(community.id());
  }

  private Answer send(String id, String body) {
    return intake.take(source.id(), delivery(id, body, source.secret()), "127.0.0.1");
  }

  private static Delivery delivery(String id, String body, String secret) {
    return new Delivery(
        Map.ofEntries(Map.entry("webhook-id", id), Map.entry("Authorization", "Bearer " + secret)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String id, String text) {
    return "{\"id\":\"%s\",\"channel\":\"c\",\"author\":\"a\",\"time\":\"2026-11-20T10:00:00Z\",\"text\":\"%s\"}"
        .formatted(id, text);
  }
}
