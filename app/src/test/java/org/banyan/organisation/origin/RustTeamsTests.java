package org.banyan.organisation.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RustTeamsTests {

  @TempDir private Path folder;

  @Test
  void laysOutTeamsLeadsMembersRolesAndRights() {
    OriginSamples.write(
        folder,
        "teams/infra.toml",
        "name = \"infra\"",
        "subteam-of = \"launching-pad\"",
        "[people]",
        "leads = [\"Mark\"]",
        "members = [\"mark\", { github = \"Jake\", roles = [\"on-call\"] }]",
        "alumni = [\"old\"]",
        "[[roles]]",
        "id = \"on-call\"",
        "description = \"On call\"",
        "[permissions]",
        "perf = true",
        "crater = false",
        "bors.rust.review = true",
        "[leads-permissions]",
        "crates-io-admin = true",
        "[website]",
        "name = \"Infrastructure\"",
        "description = \"Keeps it running\"");
    OriginSamples.team(folder, "launching-pad", "");
    OriginSamples.write(
        folder,
        "repos/rust-lang/cargo.toml",
        "org = \"rust-lang\"",
        "name = \"cargo\"",
        "[access.teams]",
        "infra = \"write\"",
        "[access.individuals]",
        "solo = \"admin\"");

    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(read.problems()).isEmpty();
    assertThat(OriginSamples.holders(read, "infra/lead")).containsExactly("Mark");
    assertThat(OriginSamples.holders(read, "infra/member")).containsExactly("Jake");
    assertThat(OriginSamples.holders(read, "infra/role-on-call")).containsExactly("Jake");
    assertThat(OriginSamples.post(read, "infra/member").grants())
        .extracting(Authority::code)
        .containsExactly(
            "platform:perf", "platform:bors.rust.review", "platform:write rust-lang/cargo");
    assertThat(OriginSamples.post(read, "infra/lead").grants())
        .extracting(Authority::code)
        .contains("platform:crates-io-admin", "platform:perf");
    assertThat(read.charter().units())
        .filteredOn(unit -> unit.title().equals("Infrastructure"))
        .singleElement()
        .satisfies(unit -> assertThat(unit.parent()).contains(new UnitId("launching-pad")))
        .satisfies(unit -> assertThat(unit.purpose()).isEqualTo("Keeps it running"));
    assertThat(OriginSamples.remarks(read, Reason.FORMER)).containsExactly("people.alumni ×1");
    assertThat(OriginSamples.remarks(read, Reason.FOR_ONE_PERSON))
        .containsExactly("access.individuals ×1");
    assertThat(OriginSamples.remarks(read, Reason.NOT_GRANTED)).containsExactly("permissions ×1");
  }

  @Test
  void followsInclusionRoundARingAndReportsItOnce() {
    OriginSamples.team(folder, "a", "included-teams = [\"b\"]", "x");
    OriginSamples.team(folder, "b", "included-teams = [\"c\"]", "y");
    OriginSamples.team(folder, "c", "included-teams = [\"a\"]", "z");

    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.kinds(read)).containsExactly(Kind.INCLUDED_IN_A_RING);
    assertThat(OriginSamples.holders(read, "a/member")).containsExactly("y", "z");
    assertThat(OriginSamples.holders(read, "c/member")).containsExactly("x", "y");
  }

  @Test
  void includesTheLeadsOfAKindOfTeam() {
    OriginSamples.team(folder, "council", "include-team-leads = true", "x");
    OriginSamples.team(folder, "infra", "", "y", "z");

    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.holders(read, "council/member")).containsExactly("y");
  }

  @Test
  void namesTeamsAndPeopleThatAreNotThereWithWhatWasProbablyMeant() {
    OriginSamples.write(folder, "people/mark.toml", "name = \"Mark\"", "github = \"mark\"");
    OriginSamples.team(folder, "infra", "included-teams = [\"infrb\"]", "mrak");
    OriginSamples.write(
        folder, "repos/o/r.toml", "org = \"o\"", "name = \"r\"", "access.teams.imfra = \"write\"");

    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.kinds(read))
        .containsExactlyInAnyOrder(Kind.UNKNOWN_TEAM, Kind.UNKNOWN_TEAM, Kind.UNKNOWN_PERSON);
    assertThat(read.problems())
        .allSatisfy(problem -> assertThat(problem.arguments().getLast()).isIn("infra", "mark"));
    assertThat(read.problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).endsWith("infra.toml");
          assertThat(problem.at().line()).isEqualTo(5);
        });
  }

  @Test
  void passesOverBrokenFilesAndReadsTheRest() {
    OriginSamples.team(folder, "good", "", "x");
    OriginSamples.team(folder, "unknown-parent", "", "x");
    OriginSamples.write(folder, "teams/broken.toml", "name = ", "[people");
    OriginSamples.write(folder, "teams/empty.toml", "# nothing");
    OriginSamples.write(folder, "teams/nameless.toml", "kind = \"team\"");
    OriginSamples.write(folder, "teams/zz.toml", "name = \"good\"");
    OriginSamples.write(folder, "teams/up.toml", "name = \"up\"", "subteam-of = \"goood\"");

    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.kinds(read))
        .containsExactlyInAnyOrder(
            Kind.NOT_TOML,
            Kind.EMPTY_SOURCE,
            Kind.MISSING_KEY,
            Kind.TAKEN_ELSEWHERE,
            Kind.UNKNOWN_TEAM);
    assertThat(OriginSamples.holders(read, "good/lead")).containsExactly("x");
  }

  @Test
  void saysWhenTheFolderHoldsNoTeams() {
    var read = RustTeams.read(FolderOnDisk.of(folder));

    assertThat(read.isRead()).isFalse();
    assertThat(OriginSamples.kinds(read)).containsExactly(Kind.NOTHING_OF_THE_KIND);
  }
}
