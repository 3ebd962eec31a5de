package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.banyan.community.reading.ExportSamples.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.reading.ExportSamples;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class RecordTests {

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired DataDirectory directory;
  @Autowired RecordSweep sweep;
  @Autowired JsonMapper json;

  private CommunityId community = new CommunityId(UUID.randomUUID());

  @BeforeEach
  void begin() {
    community = communities.begin("c" + UUID.randomUUID(), ZoneOffset.UTC).id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack-houstondatavis", "slack-houstondatavis.zip"})
  void agreesWithTheTruthInEveryNumber(String export) throws Exception {
    imported(shared(export));

    var truth = json.readTree(Files.readString(shared("truth/slack-houstondatavis.json")));
    var summary = json.readTree(json.writeValueAsString(communities.summary(community).fields()));

    assertThat(summary.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            truth.propertyNames().stream()
                .filter(name -> !name.equals("kind") && !name.equals("definition"))
                .toList());
    assertThat(summary.propertyNames())
        .allSatisfy(name -> assertThat(summary.get(name)).isEqualTo(truth.get(name)));
  }

  @Test
  void accountsForEveryRow() {
    var counts = imported(shared("slack-houstondatavis.zip")).reconciliation();

    assertThat(counts.rows()).isEqualTo(1382);
    assertThat(counts.kept()).isEqualTo(1025);
    assertThat(counts.system()).isEqualTo(357);
    assertThat(counts.reasons())
        .contains(new Reason(Outcome.SYSTEM, "channel_join", 320, List.of()));
    assertThat(communities.batches(community).getFirst().reconciliation()).isEqualTo(counts);
  }

  @Test
  void doublesNothingWhenTheSameFileComesAgain() {
    imported(shared("slack-houstondatavis.zip"));
    var before = communities.summary(community);
    var again = imported(shared("slack-houstondatavis")).reconciliation();

    assertThat(again.isRepetition()).isTrue();
    assertThat(again.duplicate()).isEqualTo(1025);
    assertThat(communities.summary(community)).isEqualTo(before);
  }

  @Test
  void looksWithoutWriting() throws Exception {
    var outcome = communities.preview(order(shared("slack-houstondatavis.zip")), Progress.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            PreviewOutcome.Previewed.class,
            previewed -> {
              var preview = previewed.preview();
              assertThat(preview.reconciliation().kept()).isEqualTo(1025);
              assertThat(preview.channels()).hasSize(16).contains("general");
              assertThat(preview.span().orElseThrow().first()).isAfter("2015-06-05T00:00:00Z");
            });
    assertThat(communities.batches(community)).isEmpty();
    assertThat(directory.record().resolve(community.value().toString())).doesNotExist();
  }

  @Test
  void keepsWhatBothHeldWhenOneIsTakenBackAndBringsItBack() throws Exception {
    var a = imported(table("a.csv", "1,10:00,x,one", "2,10:01,y,two", "3,10:02,x,three"));
    var both = imported(table("b.csv", "2,10:01,y,two", "3,10:02,x,three", "4,10:03,z,four"));

    assertThat(both.reconciliation().duplicate()).isEqualTo(2);
    assertThat(communities.summary(community).totalMessages()).isEqualTo(4);

    communities.reverse(a.id(), null);
    assertThat(communities.summary(community))
        .isEqualTo(alone(table("b2.csv", "2,10:01,y,two", "3,10:02,x,three", "4,10:03,z,four")));

    imported(table("a.csv", "1,10:00,x,one", "2,10:01,y,two", "3,10:02,x,three"));
    communities.restore(a.id(), null);
    assertThat(communities.summary(community).totalMessages()).isEqualTo(4);
  }

  @Test
  void tellsMessagesApartThatAreAlikeAndHaveNoId() throws Exception {
    var line = "2026-05-01 10:00:00,x,ok\n";
    var twice = Files.writeString(folder.resolve("a.csv"), "time,sender,text\n" + line + line);
    imported(twice);
    var three = Files.writeString(folder.resolve("a.csv"), "time,sender,text\n" + line.repeat(3));

    var counts = imported(three).reconciliation();

    assertThat(counts.duplicate()).isEqualTo(2);
    assertThat(counts.kept()).isEqualTo(1);
    assertThat(communities.summary(community).totalMessages()).isEqualTo(3);
  }

  @Test
  void countsAnIdThatIsRepeatedOnce() throws Exception {
    var counts =
        imported(table("a.csv", "1,10:00,x,a", "1,10:00,x,a", "b-7,10:01,x,b", "b-7,10:01,x,b"));

    assertThat(counts.reconciliation().kept()).isEqualTo(2);
    assertThat(counts.reconciliation().duplicate()).isEqualTo(2);
  }

  @Test
  void prefersTheLatestEdit() throws Exception {
    imported(slack("U1", "\"edited\":{\"user\":\"U1\",\"ts\":\"1427135800.000000\"},"));
    imported(slack("U2", ""));
    imported(slack("U3", "\"edited\":{\"user\":\"U1\",\"ts\":\"1427135900.000000\"},"));

    assertThat(communities.summary(community).top()).containsExactly(new Summary.Top("U3", 1));
  }

  @Test
  void refusesDatesAheadAndSaysWhere() throws Exception {
    var outcome =
        communities.importing(
            order(
                Files.writeString(
                    folder.resolve("a.csv"),
                    "time,sender,text\n2999-01-01 10:00,x,a\n2020-01-01 10:00,x,b\n")),
            Progress.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ImportOutcome.Imported.class,
            done ->
                assertThat(done.batch().reconciliation().reasons())
                    .containsExactly(
                        new Reason(
                            Outcome.UNPARSED,
                            "time-ahead",
                            1,
                            List.of(
                                Problem.of("time-ahead", "a.csv", 2, "2999-01-01T10:00:00Z")))));
  }

  @Test
  void refusesAnEmptyExport() throws Exception {
    var empty =
        ExportSamples.zip(
            folder.resolve("e.zip"), Map.of("users.json", "[]", "channels.json", "[]"));

    assertThat(communities.importing(order(empty), Progress.SILENT))
        .isEqualTo(new ImportOutcome.Refused(Problem.of("export-empty", "e.zip")));
  }

  @Test
  void leavesNothingBehindWhenItIsCancelled() {
    var order = order(shared("slack-houstondatavis.zip"));

    assertThat(
            catchThrowable(() ->
                communities.importing(
                    order,
                    (_, _, _) -> {
                      throw new Progress.Cancelled();
                    })))
        .isInstanceOf(Progress.Cancelled.class);
    assertThat(communities.batches(community)).isEmpty();
    assertThat(communities.members(community)).isEmpty();
  }

  @Test
  void neverCountsAFileThatNoBatchNames() throws Exception {
    imported(table("a.csv", "1,10:00,x,one"));
    var home = directory.record().resolve(community.value().toString());
    try (var files = Files.list(home)) {
      var file = files.filter(name -> name.toString().contains("kept")).findFirst().orElseThrow();
      Files.copy(file, home.resolve("999999-kept.parquet"));
    }

    assertThat(communities.summary(community).totalMessages()).isEqualTo(1);
  }

  @Test
  void sweepsAwayWhatACrashLeftAndNothingElse() throws Exception {
    imported(table("a.csv", "1,10:00,x,one"));
    var home = directory.record().resolve(community.value().toString());
    var left = Files.writeString(home.resolve(".7-kept.parquet"), "half");
    var fresh = Files.writeString(home.resolve(".8-kept.parquet"), "under way");
    for (var file : List.of(left, segment(home))) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    sweep.sweep();

    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
    assertThat(communities.summary(community).totalMessages()).isEqualTo(1);
  }

  private static Path segment(Path home) throws Exception {
    try (var files = Files.list(home)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d+-kept.parquet"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void showsEveryActivityOnceInOrderOfTime() throws Exception {
    imported(shared("slack-houstondatavis.zip"));
    imported(shared("slack-houstondatavis"));
    var times = new ArrayList<Instant>();
    var kinds = new ArrayList<Kind>();
    communities.activities(
        community,
        (_, _, kind, at) -> {
          times.add(at);
          kinds.add(kind);
        });

    assertThat(kinds.stream().filter(Kind::isAuthored)).hasSize(1025);
    assertThat(kinds.stream().filter(Kind.JOINED::equals)).hasSize(320);
    assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Test
  void knowsMembersWhoNeverSpoke() {
    imported(shared("slack-houstondatavis.zip"));

    assertThat(communities.members(community)).hasSizeGreaterThanOrEqualTo(71);
  }

  private Summary alone(Path export) {
    var mine = community;
    begin();
    imported(export);
    var summary = communities.summary(community);
    community = mine;
    return summary;
  }

  private Path table(String name, String... lines) throws Exception {
    var text = new StringBuilder("id,time,sender,text,channel\n");
    for (var line : lines) {
      text.append(line.replaceFirst(",", ",2026-05-01 ")).append(",general\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Path slack(String user, String edited) throws Exception {
    return ExportSamples.zip(
        folder.resolve(user + ".zip"),
        Map.of(
            "users.json",
            "[]",
            "general/2015-03-23.json",
            "[{\"type\":\"message\",%s\"user\":\"%s\",\"text\":\"a\",\"ts\":\"1427135740.000069\"}]"
                .formatted(edited, user)));
  }

  private Batch imported(Path export) {
    return switch (communities.importing(order(export), Progress.SILENT)) {
      case ImportOutcome.Imported(var batch) -> batch;
      case ImportOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private ImportOrder order(Path export) {
    return new ImportOrder(
        export,
        export.getFileName().toString(),
        community,
        ReadingOptions.in(ZoneOffset.UTC),
        Optional.empty(),
        Language.EN);
  }
}
