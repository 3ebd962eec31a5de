package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class WordingTests {

  private static final String TABLE =
      """
      time,sender,text
      2026-05-01 10:00,x,ok
      2026-05-01 10:00,x,ok
      2026-05-01 10:00,x,no
      2026-05-01 10:01,y,hello
      """;

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired Wording wording;
  @Autowired DataDirectory directory;

  @Test
  void countsTheSameWithAndWithoutWords() {
    var export = shared("slack-houstondatavis.zip");
    var with = begun(true);
    var without = begun(false);

    var kept = imported(with, export, false).reconciliation();

    assertThat(imported(without, export, false).reconciliation()).isEqualTo(kept);
    assertThat(communities.summary(without)).isEqualTo(communities.summary(with));
    assertThat(wording.kept(with).texts()).isPositive();
    assertThat(wording.kept(without)).isEqualTo(new Wording.Kept(0, 0));
    assertThat(texts(without)).isEmpty();
  }

  @Test
  void doublesNothingWhicheverWayTheFileComesAgain() throws Exception {
    var table = Files.writeString(folder.resolve("a.csv"), TABLE);
    var community = begun(true);
    imported(community, table, true);
    assertThat(wording.kept(community).texts()).isZero();

    assertThat(imported(community, table, false).reconciliation().isRepetition()).isTrue();
    assertThat(wording.kept(community).texts()).isEqualTo(4);
    wording.keep(acting(), community, false);
    assertThat(imported(community, table, false).reconciliation().isRepetition()).isTrue();

    assertThat(communities.summary(community).totalMessages()).isEqualTo(4);
    assertThat(wording.kept(community).texts()).isEqualTo(4);
  }

  @Test
  void deletesWordsForGoodAndCountsOn() throws Exception {
    var table = Files.writeString(folder.resolve("a.csv"), TABLE);
    var community = begun(true);
    communities.reverse(imported(community, table, false).id(), null);
    imported(community, table, false);
    var before = communities.summary(community);
    assertThat(texts(community)).hasSize(2);

    wording.keep(acting(), community, false);
    assertThat(texts(community)).hasSize(2);
    assertThat(wording.delete(acting(), community).texts()).isEqualTo(8);

    assertThat(texts(community)).isEmpty();
    assertThat(communities.summary(community)).isEqualTo(before);
    assertThat(imported(community, table, false).reconciliation().isRepetition()).isTrue();
  }

  @Test
  void saysOnceThatTheDiskIsFullAndKeepsNothing() throws Exception {
    var table = Files.writeString(folder.resolve("a.csv"), TABLE);
    var community = begun(true);
    imported(community, table, false);
    var home = directory.record().resolve(community.value().toString());
    var next = number(texts(community).getFirst()) + 1;
    Files.createSymbolicLink(
        home.resolve(".%d-kept.parquet".formatted(next)), Path.of("/dev/full"));
    var more = Files.writeString(folder.resolve("b.csv"), "time,sender,text\n2026-06-01,z,new\n");

    var outcome = communities.importing(order(community, more, false), Progress.SILENT);

    assertThat(outcome).isEqualTo(new ImportOutcome.Refused(Problem.of("disk-full", "b.csv")));
    assertThat(communities.batches(community)).hasSize(1);
    assertThat(communities.members(community)).hasSize(2);
    assertThat(communities.summary(community).totalMessages()).isEqualTo(4);
    try (var files = Files.list(home)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  private static int number(Path segment) {
    return Integer.parseInt(segment.getFileName().toString().split("-", 2)[0]);
  }

  private CommunityId begun(boolean keepsText) {
    return communities.begin("w" + UUID.randomUUID(), ZoneOffset.UTC, keepsText).id();
  }

  private List<Path> texts(CommunityId community) {
    var home = directory.record().resolve(community.value().toString());
    try (var files = Files.list(home)) {
      return files.filter(file -> file.toString().contains("-text-")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Batch imported(CommunityId community, Path export, boolean withoutText) {
    return switch (communities.importing(order(community, export, withoutText), Progress.SILENT)) {
      case ImportOutcome.Imported(var batch) -> batch;
      case ImportOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private static ImportOrder order(CommunityId community, Path export, boolean withoutText) {
    return new ImportOrder(
        export,
        export.getFileName().toString(),
        community,
        ReadingOptions.in(ZoneOffset.UTC),
        Optional.empty(),
        Language.EN,
        Optional.empty(),
        withoutText);
  }

  private static Acting acting() {
    var all =
        Stream.of(Power.values())
            .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
            .toList();
    return new Acting(
        new PersonId(new UUID(0, 7)), "林", Language.EN, ZoneOffset.UTC, new Grants(1, all));
  }
}
