package org.banyan.organisation.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.origin.Remark.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesTeamsTests {

  @TempDir private Path folder;

  @Test
  void joinsTheTeamsToTheirGroup() {
    community();
    OriginSamples.write(
        folder, "org/config/kubernetes/org.yaml", "admins: [Root]", "members: [p, q]", "teams: {}");
    OriginSamples.write(
        folder,
        "org/config/kubernetes/sig-a/teams.yaml",
        "teams:",
        "  a-admins:",
        "    description: admins of A",
        "    maintainers: [p]",
        "    members: [P, q]",
        "    privacy: closed",
        "    repos: {website: admin}",
        "    teams:",
        "      a-inner: {members: [q], repos: {website: read}}",
        "  nobody: {repos: {website: write}}");

    var read = KubernetesCommunity.read(FolderOnDisk.of(folder));

    assertThat(read.problems()).isEmpty();
    assertThat(OriginSamples.holders(read, "org/kubernetes/admin")).containsExactly("Root");
    assertThat(OriginSamples.holders(read, "org/kubernetes/a-admins/maintainer"))
        .containsExactly("p");
    assertThat(OriginSamples.holders(read, "org/kubernetes/a-admins/member")).containsExactly("q");
    assertThat(OriginSamples.post(read, "org/kubernetes/a-inner/member").grants())
        .extracting(Authority::code)
        .containsExactly("platform:read kubernetes/website");
    assertThat(read.charter().units())
        .filteredOn(unit -> unit.title().equals("a-admins"))
        .singleElement()
        .satisfies(unit -> assertThat(unit.parent()).contains(new UnitId("sig-a")));
    assertThat(read.facts())
        .containsEntry("teams", 3)
        .containsEntry("people_in_teams", 2)
        .containsEntry("grants", Map.of("admin", 1, "read", 1, "write", 1));
    assertThat(OriginSamples.remarks(read, Reason.MEMBERSHIP)).containsExactly("org.members ×1");
    assertThat(OriginSamples.remarks(read, Reason.NOBODY_HOLDS)).containsExactly("teams.repos ×1");
  }

  @Test
  void endsWhereTeamsLieInThemselves() {
    community();
    OriginSamples.write(
        folder, "config/evil/a/teams.yaml", "teams: &t", "  n: &n", "    teams: {m: *n, o: *n}");

    var read = KubernetesCommunity.read(FolderOnDisk.of(folder));

    assertThat(read.problems()).isNotEmpty();
    assertThat(read.charter().units()).hasSizeLessThan(10);
  }

  private void community() {
    OriginSamples.write(
        folder,
        "community/sigs.yaml",
        "sigs:",
        "- dir: sig-a",
        "  name: A",
        "  leadership: {chairs: [{github: p}], tech_leads: [{github: q}]}");
  }
}
