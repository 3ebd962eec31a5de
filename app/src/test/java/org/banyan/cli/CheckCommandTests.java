package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.organisation.history.GitSamples;
import org.banyan.organisation.origin.OriginSamples;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTests {

  @TempDir private Path folder;

  @Test
  void checksAFileInTheLanguageAskedFor() throws IOException {
    var file = folder.resolve("team.yaml");
    Files.writeString(file, "format: banyan-charter/1\ntitle: 团队\n");

    assertThat(run(0, "check", file.toString(), "--lang", "zh")).contains("0 个错误");
    assertThat(run(0, "check", file.toString(), "--lang", "en")).contains("0 errors");
    assertThat(run(0, "check", file.toString(), "--format", "json")).startsWith("{");
  }

  @Test
  void exitsWithTwoWhenNothingIsReadable() {
    assertThat(run(2, "check", folder.resolve("none.yaml").toString(), "--lang", "en"))
        .contains("cannot be read");
  }

  @Test
  void refusesAnOriginItDoesNotKnow() {
    assertThat(run(2, "check", ".", "--from", "mars")).contains("mars").contains("kubernetes");
  }

  @Test
  void replaysTheHistoryOfAClone() {
    try (var git = GitSamples.in(folder)) {
      OriginSamples.sig(folder, "ai", "ann");
      git.commit("2026-01-05", "Begin");
      OriginSamples.sig(folder, "ai", "ann", "bob");
      git.commit("2026-02-05", "Bring Bob in");
    }

    assertThat(
            run(0, "check", folder.toString(), "--from", "openeuler", "--history", "--lang", "zh"))
        .contains("2026-02-05", "“bob”加入。");
    assertThat(
            run(
                0,
                "check",
                folder.toString(),
                "--from=openeuler",
                "--history",
                "--since=2026-02-01",
                "--format=json"))
        .contains("Bring Bob in")
        .doesNotContain("Begin");
    assertThat(run(2, "check", folder.toString(), "--history", "--since", "soon"))
        .contains("2026-01-31");
  }

  private static String run(int expected, String... arguments) {
    var out = new StringWriter();
    var writer = new PrintWriter(out, true);
    var terminal = new Terminal(writer, writer, Path.of(""), Language.EN);

    assertThat(Cli.execute(new FromOutside(Object.class, terminal), terminal, List.of(arguments)))
        .isEqualTo(expected);
    return out.toString();
  }
}
