package org.banyan.organisation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banyan.organisation.OrganisationData;
import org.banyan.organisation.check.CheckReport;
import org.banyan.organisation.check.Origin;
import org.banyan.organisation.history.Revision.Size;
import org.banyan.organisation.origin.OriginSamples;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OrganisationHistoryTests {

  private static final Bounds ALL = new Bounds(Optional.empty(), Bounds.USUAL);

  @TempDir private Path folder;

  @Test
  void tellsWhatEachRevisionHasOtherwise() throws IOException {
    small();

    var report = history(ALL);

    assertThat(report.revisions())
        .extracting(Revision::day)
        .extracting(LocalDate::toString)
        .containsExactly("2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05");
    assertThat(report.revisions())
        .extracting(Revision::size)
        .containsExactly(
            new Size(2, 2, 2, 0),
            new Size(3, 4, 4, 0),
            new Size(3, 4, 4, 0),
            new Size(3, 4, 4, 1),
            new Size(2, 2, 2, 0));
    assertThat(said(report, 0)).isEmpty();
    assertThat(said(report, 1))
        .contains("+ “cy” joins.", "+ “dee” joins.")
        .anyMatch(said -> said.startsWith("+ ") && said.contains("docs lead"))
        .anyMatch(said -> said.startsWith("+ ") && said.contains("cy"));
    assertThat(said(report, 2)).isEmpty();
    assertThat(said(report, 4)).contains("- “eve” leaves.").noneMatch(said -> said.contains("ann"));
    assertThat(report.goesFurtherBack()).isFalse();
    assertThat(report.exitCode()).isEqualTo(CheckReport.CLEAN);
  }

  @Test
  void takesABrokenFileAsItWasBefore() throws IOException {
    small();

    var broken = history(ALL).revisions().get(2);

    assertThat(broken.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.NOT_TOML))
        .satisfies(problem -> assertThat(problem.file()).endsWith("teams/docs.toml"))
        .satisfies(problem -> assertThat(problem.at().line()).isEqualTo(3));
    assertThat(broken.size().units()).isEqualTo(3);
  }

  @Test
  void goesBackToADayOrOverSoManyRevisions() throws IOException {
    small();

    var newest = history(new Bounds(Optional.empty(), 2));
    var since = history(new Bounds(Optional.of(LocalDate.parse("2026-02-01")), 50));
    var later = history(new Bounds(Optional.of(LocalDate.parse("2027-01-01")), 50));

    assertThat(newest.revisions()).hasSize(2);
    assertThat(newest.goesFurtherBack()).isTrue();
    assertThat(said(newest, 0)).isNotEmpty();
    assertThat(since.revisions()).hasSize(4);
    assertThat(said(since, 0)).contains("+ “cy” joins.");
    assertThat(later.revisions()).isEmpty();
    assertThat(HistoryText.of(later, Words.of(Language.ZH), false)).contains("没有变化");
  }

  @Test
  void isWrittenForPeopleAndForPrograms() throws IOException {
    small();
    var report = history(ALL);

    assertThat(HistoryText.of(report, Words.of(Language.EN), false))
        .contains("2026-03-05", "Break the docs", "! teams/docs.toml:3", "5 revisions, from")
        .doesNotContain("\u001B");
    assertThat(HistoryText.of(report, Words.of(Language.ZH), false))
        .contains("3 个部门 · 4 个岗位 · 4 人 · 1 个空缺", "5 个版本，从 2026-01-05 到 2026-05-05");
    var json = JsonMapper.shared().readTree(HistoryJson.of(report, Words.of(Language.EN)));
    assertThat(json.at("/revisions/1/posts").asInt()).isEqualTo(4);
    assertThat(json.at("/revisions/1/changes/0/kind").asString()).isEqualTo("added");
    assertThat(json.at("/revisions/2/problems/0/kind").asString()).isEqualTo("NOT_TOML");
    assertThat(json.at("/revisions/3/findings/warning").asInt()).isEqualTo(1);
  }

  @Test
  void followsOneCharterOfARepository() throws IOException {
    var file = folder.resolve("team.yaml");
    var text =
        """
        format: banyan-charter/1
        title: Team
        units:
        - {id: u, title: U}
        posts:
        - {id: p, title: P, unit: u, seats: 2, holders: [ann]}
        """;
    try (var git = GitSamples.in(folder)) {
      Files.writeString(file, text);
      git.commit("2026-01-01", "Begin");
      Files.writeString(folder.resolve("notes.txt"), "nothing to do with it");
      git.commit("2026-01-02", "Note");
      Files.writeString(file, text.replace("title: P", "titel: P"));
      git.commit("2026-01-03", "Break");
      Files.writeString(file, text.replace("seats: 2", "seats: 1"));
      git.commit("2026-01-04", "Mend");
    }

    var report = OrganisationHistory.of(file, Origin.BANYAN, ALL, Words.of(Language.EN));

    assertThat(report.revisions())
        .extracting(revision -> revision.size().vacancies())
        .containsExactly(1, 1, 0);
    assertThat(report.revisions().get(1).problems())
        .extracting(Problem::kind)
        .contains(Kind.UNKNOWN_KEY);
    assertThat(said(report, 2)).singleElement().asString().startsWith("~ ").contains("P");
  }

  @Test
  void replaysRealTeams() throws IOException {
    var shared = OrganisationData.shared("org/rust-lang-team");
    GitSamples.copy(shared.resolve("teams"), folder.resolve("teams"));
    try (var git = GitSamples.in(folder)) {
      git.commit("2026-01-05", "Begin");
      edit("teams/mods.toml", text -> text.replace("leads = []", "leads = [\"oli-obk\"]"));
      git.commit("2026-02-05", "Give the moderators a lead");
      edit("teams/mods.toml", text -> text.replace("\"steffahn\",", ""));
      git.commit("2026-03-05", "Let a moderator go");
    }

    var report = history(ALL);

    assertThat(report.revisions())
        .extracting(each -> each.size().vacancies())
        .containsExactly(22, 21, 21);
    assertThat(said(report, 1)).hasSizeBetween(2, 4).anyMatch(said -> said.contains("oli-obk"));
    assertThat(said(report, 2)).singleElement().asString().contains("steffahn");
  }

  @Test
  void readsNoLinkAndSaysWhenACloneIsDamaged() throws IOException {
    try (var git = GitSamples.in(folder)) {
      OriginSamples.sig(folder, "ai", "ann");
      Files.createDirectories(folder.resolve("sig/link"));
      Files.createSymbolicLink(folder.resolve("sig/link/sig-info.yaml"), Path.of("/etc/passwd"));
      git.commit("2026-01-05", "Begin");
    }
    var words = Words.of(Language.EN);

    var report = OrganisationHistory.of(folder, Origin.OPENEULER, ALL, words);
    for (var object : GitSamples.files(folder.resolve(".git/objects"))) {
      Files.delete(object);
    }
    var damaged = OrganisationHistory.of(folder, Origin.OPENEULER, ALL, words);

    assertThat(report.revisions())
        .singleElement()
        .satisfies(revision -> assertThat(revision.size().units()).isEqualTo(2))
        .satisfies(revision -> assertThat(revision.problems()).isEmpty());
    assertThat(damaged.problem()).map(Problem::kind).contains(Kind.UNREADABLE);
  }

  @Test
  void saysWhatIsMissingForAHistory() {
    var report = history(ALL);
    var absent =
        OrganisationHistory.of(
            folder.resolve("absent"), Origin.RUST_TEAM, ALL, Words.of(Language.EN));

    assertThat(report.problem()).map(Problem::kind).contains(Kind.NO_CLONE);
    assertThat(report.exitCode()).isEqualTo(CheckReport.UNREADABLE);
    assertThat(absent.problem()).map(Problem::kind).contains(Kind.UNREADABLE);
    try (var git = GitSamples.in(folder)) {
      git.commit("2026-01-05", "Nothing yet");
      assertThat(history(ALL).problem()).map(Problem::kind).contains(Kind.NOTHING_OF_THE_KIND);
    }
  }

  /// Five revisions, the third with a broken file, and one commit beside the point.
  private void small() throws IOException {
    try (var git = GitSamples.in(folder)) {
      OriginSamples.team(folder, "infra", "", "ann", "bob");
      git.commit("2026-01-05", "Begin");
      OriginSamples.write(folder, "README.md", "beside the point");
      git.commit("2026-01-20", "Explain");
      OriginSamples.team(folder, "docs", "", "cy", "dee");
      git.commit("2026-02-05", "Add the docs team");
      OriginSamples.write(folder, "teams/docs.toml", "name = \"docs\"", "[people]", "leads = [");
      git.commit("2026-03-05", "Break the docs");
      OriginSamples.write(
          folder,
          "teams/docs.toml",
          "name = \"docs\"",
          "[people]",
          "leads = []",
          "members = [\"cy\", \"eve\"]");
      git.commit("2026-04-05", "Mend the docs, without a lead");
      Files.delete(folder.resolve("teams/docs.toml"));
      git.commit("2026-05-05", "Close the docs team");
    }
  }

  private void edit(String path, UnaryOperator<String> change) throws IOException {
    var file = folder.resolve(path);
    var before = Files.readString(file);
    var after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private HistoryReport history(Bounds bounds) {
    return OrganisationHistory.of(folder, Origin.RUST_TEAM, bounds, Words.of(Language.EN));
  }

  private static List<String> said(HistoryReport report, int revision) {
    return report.revisions().get(revision).changes().stream()
        .map(told -> told.kind().sign() + " " + told.sentence())
        .toList();
  }
}
