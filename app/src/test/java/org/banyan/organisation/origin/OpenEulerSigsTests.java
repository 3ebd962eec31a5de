package org.banyan.organisation.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenEulerSigsTests {

  @TempDir private Path folder;

  @Test
  void laysOutMaintainersCommittersAndKeepers() {
    OriginSamples.write(
        folder,
        "sig/ai/sig-info.yaml",
        "name: ai",
        "description: 人工智能",
        "mailing_list: ai@example.org",
        "maintainers:",
        "- gitee_id: Ann",
        "  name: An",
        "- atomgit_id: bo",
        "  orgnization: x",
        "repositories:",
        "- repo: [src/one, src/two]",
        "  committers:",
        "  - gitee_id: cy",
        "  contributors:",
        "  - gitee_id: dee",
        "branches:",
        "- repo_branch:",
        "  - {repo: src/one, branch: next}",
        "  keeper:",
        "  - gitee_id: ann");

    var read = OpenEulerSigs.read(FolderOnDisk.of(folder));

    assertThat(read.problems()).isEmpty();
    assertThat(OriginSamples.holders(read, "ai/maintainer")).containsExactly("Ann", "bo");
    assertThat(OriginSamples.holders(read, "ai/committer-1")).containsExactly("cy");
    assertThat(OriginSamples.holders(read, "ai/keeper-1")).containsExactly("Ann");
    assertThat(OriginSamples.post(read, "ai/keeper-1").grants())
        .extracting(Authority::code)
        .containsExactly("platform:commit src/one@next");
    assertThat(OriginSamples.post(read, "ai/maintainer").grants()).hasSize(2);
    assertThat(OriginSamples.remarks(read, Reason.UNKNOWN_FIELD))
        .containsExactly("person.orgnization ×1");
    assertThat(OriginSamples.remarks(read, Reason.ANOTHER_ID)).containsExactly("gitee_id ×1");
    assertThat(OriginSamples.remarks(read, Reason.MEMBERSHIP))
        .containsExactly("repositories.contributors ×1");
  }

  @Test
  void readsOnWhateverOneFileDoes() throws IOException {
    OriginSamples.sig(folder, "good", "p");
    OriginSamples.write(folder, "sig/twin/sig-info.yaml", "name: good");
    OriginSamples.write(folder, "sig/open/sig-info.yaml", "name: [");
    OriginSamples.write(folder, "sig/deep/sig-info.yaml", "x: " + "[".repeat(200_000));
    OriginSamples.write(folder, "sig/self/sig-info.yaml", "&r", "name: self", "maintainers: [*r]");
    var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (var each = 1; each < 10; each++) {
      bomb.append("a%d: &a%d [".formatted(each, each));
      bomb.append(("*a" + (each - 1) + ",").repeat(9)).append("]\n");
    }
    OriginSamples.write(folder, "sig/bomb/sig-info.yaml", bomb + "name: bomb", "maintainers: *a9");
    try (var huge =
        new RandomAccessFile(folder.resolve("sig/good/huge-sig-info.yaml").toFile(), "rw")) {
      huge.setLength(65L << 20);
    }
    Files.createDirectories(folder.resolve("sig/huge"));
    Files.move(
        folder.resolve("sig/good/huge-sig-info.yaml"), folder.resolve("sig/huge/sig-info.yaml"));

    var read = OpenEulerSigs.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.kinds(read))
        .containsExactlyInAnyOrder(
            Kind.NOT_YAML, Kind.TOO_DEEP, Kind.TOO_LARGE, Kind.NOT_YAML, Kind.TAKEN_ELSEWHERE);
    assertThat(OriginSamples.holders(read, "good/maintainer")).containsExactly("p");
  }

  @Test
  void readsNoMoreThanItCanHold() {
    var much = "# " + "x".repeat(6 << 20);
    for (var name : List.of("a", "b", "c")) {
      OriginSamples.write(folder, "sig/" + name + "/sig-info.yaml", "name: " + name, much);
    }
    OriginSamples.write(folder, "sig/d/sig-info.yaml", "name: d", much, much);

    var read = OpenEulerSigs.read(FolderOnDisk.of(folder));

    assertThat(read.problems())
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactly("16", "8");
    assertThat(read.charter().units()).hasSize(3);
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    var outside = Files.createTempDirectory("outside");
    var secret = OriginSamples.write(outside, "secret.yaml", "name: secret");
    OriginSamples.sig(folder, "good", "p");
    Files.createDirectories(folder.resolve("sig/link"));
    Files.createSymbolicLink(folder.resolve("sig/link/sig-info.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("sig/out"), outside);
    Files.createDirectories(folder.resolve("sig/again"));
    Files.createSymbolicLink(
        folder.resolve("sig/again/sig-info.yaml"), Path.of("../good/sig-info.yaml"));

    var read = OpenEulerSigs.read(FolderOnDisk.of(folder));

    assertThat(OriginSamples.kinds(read))
        .containsExactlyInAnyOrder(
            Kind.LEAVES_THE_FOLDER, Kind.LEAVES_THE_FOLDER, Kind.TAKEN_ELSEWHERE);
    assertThat(read.charter().units()).hasSize(2);
    assertThat(read.problems())
        .extracting(Problem::file)
        .noneMatch(file -> file.contains("secret"));
  }
}
