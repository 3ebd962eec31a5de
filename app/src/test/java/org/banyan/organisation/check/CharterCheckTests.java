package org.banyan.organisation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.OrganisationData;
import org.banyan.organisation.origin.OriginSamples;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CharterCheckTests {

  private static final String ORGANISATIONS = "org";
  private static final String TRUTH = "truth/org.json";

  @TempDir private Path folder;

  @Test
  void isCleanForASoundCharter() throws IOException {
    var report = CharterCheck.of(write("sound.yaml", Map.of()), Origin.BANYAN);

    assertThat(report.exitCode()).isEqualTo(CheckReport.CLEAN);
    assertThat(text(report, Language.EN))
        .contains("0 errors", "Clear division")
        .doesNotContain("\u001B");
  }

  @Test
  void pointsIntoTheFileLikeACompiler() throws IOException {
    var file = write("team.yaml", Map.of("duty-1-0", "accountable"));

    var report = CharterCheck.of(file, Origin.BANYAN);

    var line = Files.readAllLines(file).indexOf("- id: duty-1-0") + 1;
    assertThat(report.exitCode()).isEqualTo(CheckReport.ERRORS);
    assertThat(text(report, Language.ZH))
        .contains(file + ":" + line + ":3: 错误 D1 最终负责人不唯一")
        .contains("职责“Duty 1.0”没有最终负责的岗位。")
        .contains("%5d | - id: duty-1-0".formatted(line))
        .contains("      |   ^^^^^^^^^^^^")
        .contains("怎么改");
    assertThat(TextReport.of(report, Words.of(Language.EN), true)).contains("\u001B[1;31merror");
  }

  @Test
  void reportsABrokenFileAndChecksTheOthers() throws IOException {
    write("good.yaml", Map.of());
    Files.writeString(folder.resolve("broken.yml"), "format: banyan-charter/1\ntitel: T\n");
    Files.writeString(folder.resolve("notes.txt"), "nothing to do with it");

    var report = CharterCheck.of(folder, Origin.BANYAN);

    assertThat(report.organisations()).hasSize(1);
    assertThat(report.exitCode()).isEqualTo(CheckReport.ERRORS);
    assertThat(text(report, Language.EN))
        .contains("broken.yml:2:1: error")
        .contains("Unknown field “titel”")
        .contains("Did you mean: title?")
        .contains("1 broken files");
  }

  @Test
  void saysWhenNothingCanBeRead() throws IOException {
    var missing = CharterCheck.of(folder.resolve("missing.yaml"), Origin.BANYAN);
    var empty = CharterCheck.of(Files.createDirectory(folder.resolve("empty")), Origin.BANYAN);
    var none = CharterCheck.of(folder, Origin.KUBERNETES);

    assertThat(missing.exitCode()).isEqualTo(CheckReport.UNREADABLE);
    assertThat(empty.exitCode()).isEqualTo(CheckReport.UNREADABLE);
    assertThat(none.exitCode()).isEqualTo(CheckReport.UNREADABLE);
    assertThat(text(missing, Language.ZH)).contains("missing.yaml").contains("读不出来");
  }

  @Test
  void countsWhatKubernetesStates() throws IOException {
    var path = OrganisationData.shared(ORGANISATIONS + "/kubernetes-community");

    var report = CharterCheck.of(path, Origin.KUBERNETES);

    assertThat(json(report).get("kubernetes")).isEqualTo(truth("kubernetes"));
    assertThat(report.problems()).isEmpty();
    assertThat(json(report).at("/organisations/0/findings").valueStream())
        .extracting(finding -> finding.at("/witness/0").asString())
        .containsExactlyInAnyOrder(
            "sig-architecture/tech-lead",
            "sig-multicluster/tech-lead",
            "sig-security/tech-lead",
            "sig-ui/tech-lead");
  }

  @Test
  void countsWhatRustStates() throws IOException {
    var path = OrganisationData.shared(ORGANISATIONS + "/rust-lang-team");

    var report = CharterCheck.of(path, Origin.RUST_TEAM);

    assertThat(json(report).get("rust")).isEqualTo(truth("rust"));
    assertThat(report.problems()).isEmpty();
    assertThat(json(report).at("/organisations/0/findings").valueStream())
        .extracting(finding -> finding.at("/witness/0").asString().replace("/lead", ""))
        .containsExactlyInAnyOrderElementsOf(
            truth("rust")
                .get("kind_team_with_members_but_no_lead")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
    assertThat(text(report, Language.EN))
        .contains("read        883 files")
        .contains("teams/clippy-contributors.toml:1:1: warning F1 Vacant seats")
        .contains("people.alumni ×132");
    assertThat(text(report, Language.ZH)).contains("读取        883 个文件", "数据去向", "未转入");
  }

  @Test
  void countsWhatOpenEulerStates() throws IOException {
    var path = OrganisationData.shared(ORGANISATIONS + "/openeuler-community");

    var report = CharterCheck.of(path, Origin.OPENEULER);

    assertThat(json(report).get("openeuler")).isEqualTo(truth("openeuler"));
    assertThat(report.exitCode()).isEqualTo(CheckReport.CLEAN);
    assertThat(json(report).at("/organisations/0/mapping/left_out").valueStream())
        .anySatisfy(left -> {
          assertThat(left.get("what").asString()).isEqualTo("person.orgnization");
          assertThat(left.get("reason").asString()).isEqualTo("unknown-field");
          assertThat(left.get("count").asInt()).isEqualTo(28);
          assertThat(left.at("/places/0/file").asString()).endsWith("Storage/sig-info.yaml");
          assertThat(left.at("/places/0/line").asInt()).isEqualTo(11);
        });
  }

  @Test
  void checksEachTableOfAFolder() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "姓名,岗位\n甲,组长\n");
    Files.writeString(folder.resolve("b.csv"), "姓名,岗位\n乙,组员\n");

    var report = CharterCheck.of(folder, Origin.CSV);

    assertThat(report.organisations())
        .extracting(each -> each.charter().title())
        .containsExactly("a", "b");
    assertThat(json(report).at("/organisations/1/facts/posts").asInt()).isEqualTo(1);
  }

  @Test
  void showsNothingThatATerminalWouldObey() throws IOException {
    OriginSamples.write(
        folder, "teams/a.toml", "name = \"a\"", "subteam-of = \"\\u001B[31m\\u202Eevil\"");

    var report = CharterCheck.of(folder, Origin.RUST_TEAM);

    assertThat(text(report, Language.EN)).contains("evil").doesNotContain("\u001B", "\u202E");
  }

  @Test
  void showsTheEndOfALongLineWhereTheMistakeIs() throws IOException {
    var deep = "name = \"deep\"\nx = " + "[".repeat(500);
    Files.createDirectories(folder.resolve("teams"));
    Files.writeString(folder.resolve("teams/deep.toml"), deep);

    var report = CharterCheck.of(folder, Origin.RUST_TEAM);

    assertThat(text(report, Language.EN).lines()).allMatch(line -> line.length() < 200);
  }

  private Path write(String name, Map<String, String> without) throws IOException {
    var root = CharterSamples.sound(new Random(3), 4);
    for (var duty : CharterSamples.maps(root, "duties")) {
      if (without.containsKey(String.valueOf(duty.get("id")))) {
        duty.remove(without.get(String.valueOf(duty.get("id"))));
      }
    }
    return Files.writeString(folder.resolve(name), CharterSamples.text(root));
  }

  private static String text(CheckReport report, Language language) {
    return TextReport.of(report, Words.of(language), false);
  }

  private static JsonNode json(CheckReport report) {
    return JsonMapper.shared().readTree(JsonReport.of(report, Words.of(Language.EN)));
  }

  private static JsonNode truth(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(OrganisationData.shared(TRUTH))).get(name);
  }
}
