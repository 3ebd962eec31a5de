package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.community.reading.ExportSamples.shared;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class ImportCommandTests {

  @TempDir Path folder;
  @Autowired BeanFactory application;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void importsAnExportAndSumsItUpAsJson() throws Exception {
    var zip = shared("slack-houstondatavis.zip").toAbsolutePath().toString();

    assertThat(run(Language.EN, "import", zip, "--community", "one", "--json")).isZero();
    assertThat(json().get("kept").asInt()).isEqualTo(1025);

    assertThat(run(Language.EN, "summary", "--community", "one", "--json")).isZero();
    var truth =
        JsonMapper.shared().readTree(Files.readString(shared("truth/slack-houstondatavis.json")));
    assertThat(json().get("month1_retention")).isEqualTo(truth.get("month1_retention"));
  }

  @Test
  void onlyLooksWhenAskedTo() {
    var zip = shared("slack-houstondatavis.zip").toAbsolutePath().toString();

    assertThat(run(Language.ZH, "import", zip, "--community", "two", "--dry-run")).isZero();
    assertThat(out.toString()).contains("读取 1,382 行 = 保留 1,025 + 重复 0 + 系统消息 357 + 无法识别 0");
    assertThat(run(Language.ZH, "summary", "--community", "two")).isEqualTo(1);
    assertThat(err.toString()).contains("没有名为“two”的社群");
  }

  @Test
  void saysInBothLanguagesWhyItRefuses() throws Exception {
    var file = Files.writeString(folder.resolve("a.csv"), "wann,wer\n1,2\n").toString();

    assertThat(run(Language.ZH, "import", file, "--community", "three")).isEqualTo(1);
    assertThat(err.toString()).contains("a.csv 缺少时间列或发送者列。现有表头：wann, wer");
    assertThat(run(Language.EN, "import", file, "--community", "three")).isEqualTo(1);
    assertThat(err.toString()).contains("a.csv lacks a column for the time or for the sender");
    assertThat(run(Language.EN, "summary", "--community", "three")).isEqualTo(1);
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    assertThat(run(Language.EN, "import", "x", "--community", "c", "--format", "fax")).isEqualTo(2);
    assertThat(err.toString()).contains("fax").contains("slack, gitter, irc");
  }

  @Test
  void refusesAZoneThatIsNoRegion() {
    assertThat(run(Language.EN, "import", "x", "--community", "c", "--zone", "+05:30"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("+05:30").contains("Asia/Shanghai");
  }

  @Test
  void readsTheColumnsThatItIsTold() throws Exception {
    var file = Files.writeString(folder.resolve("a.csv"), "wann,wer,was\n1/5/2026 09:30,x,hallo\n");
    var columns = "time=wann,author=wer,内容=was";
    var order =
        new String[] {
          "import",
          file.toString(),
          "--community",
          "four",
          "--columns",
          columns,
          "--dates",
          "day-first",
          "--zone",
          "UTC",
          "--no-text",
          "--json"
        };

    assertThat(run(Language.EN, order)).isZero();
    assertThat(json().get("first").asString()).isEqualTo("2026-05-01T09:30:00Z");

    var again = new String[] {"import", file.toString(), "--community", "four", "--dry-run"};
    assertThat(run(Language.EN, again)).isZero();
    assertThat(out.toString()).contains("1 duplicate", "Read as: sender=wer, text=was, time=wann");
  }

  @Test
  void saysWhichColumnsThereAreAndHowToNameThem() throws Exception {
    var file = Files.writeString(folder.resolve("a.csv"), "tiem,wer\n2026-05-01,x\n").toString();

    assertThat(run(Language.EN, "import", file, "--community", "five")).isEqualTo(1);
    assertThat(err.toString())
        .contains("tiem, wer", "nearest guess: time=tiem", "--columns time=HEADING");
    assertThat(run(Language.ZH, "import", file, "--community", "five", "--columns", "自=wer"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("没有名为“自”的列", "sender-name");
    assertThat(run(Language.EN, "import", file, "--community", "five", "--columns", "sender=who"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no column called who");
  }

  @Test
  void exportsACommunityThatComesToTheSameSummaryWhenImportedAgain() throws Exception {
    var zip = shared("slack-houstondatavis.zip").toAbsolutePath().toString();
    assertThat(run(Language.EN, "import", zip, "--community", "whole")).isZero();

    assertThat(run(Language.EN, export("whole", "whole.zip"))).isZero();
    assertThat(out.toString()).contains("Exported whole to", "whole.zip: 1,025 messages");
    var file = folder.resolve("whole.zip");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(run(Language.EN, "import", "whole.zip", "--community", "copy")).isZero();

    assertThat(run(Language.EN, "summary", "--community", "whole", "--json")).isZero();
    var whole = json();
    assertThat(run(Language.EN, "summary", "--community", "copy", "--json")).isZero();
    assertThat(json()).isEqualTo(whole);
    assertThat(whole.get("total_messages").asInt()).isEqualTo(1025);
  }

  @Test
  void leavesAFileThatIsThereAloneUnlessToldToReplaceIt() throws Exception {
    var zip = shared("slack-houstondatavis.zip").toAbsolutePath().toString();
    assertThat(run(Language.EN, "import", zip, "--community", "kept")).isZero();
    var file = Files.writeString(folder.resolve("kept.zip"), "mine");

    assertThat(run(Language.EN, export("kept", "kept.zip"))).isEqualTo(1);
    assertThat(err.toString()).contains("is there already and was left as it is");
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(run(Language.ZH, export("kept", "none/kept.zip"))).isEqualTo(1);
    assertThat(err.toString()).contains("所在文件夹不存在");
    Files.createDirectory(folder.resolve("taken"));
    assertThat(run(Language.EN, export("kept", "taken", "--replace"))).isEqualTo(1);
    assertThat(err.toString()).contains("is not a file that could be replaced");

    assertThat(run(Language.EN, export("kept", "kept.zip", "--replace"))).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    try (var left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("kept.zip", "taken");
    }
  }

  @Test
  void saysWhyItExportsNothing() {
    assertThat(run(Language.EN, export("nobody", "a.zip"))).isEqualTo(1);
    assertThat(err.toString()).contains("There is no community “nobody”");
    assertThat(run(Language.ZH, "export", "--format", "fax", "--community", "c", "--out", "a.zip"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("不能写成格式“fax”", "chatlab");
    assertThat(run(Language.EN, "export", "--community", "c")).isEqualTo(2);
    assertThat(err.toString()).contains("--out FILE");
    assertThat(run(Language.EN, "export")).isEqualTo(2);
    assertThat(run(Language.EN, export("c", "a.zip", "all.zip"))).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  private static String[] export(String community, String file, String... more) {
    var order =
        new ArrayList<>(
            List.of("export", "--format", "chatlab", "--community", community, "--out", file));
    order.addAll(List.of(more));
    return order.toArray(String[]::new);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(Language language, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), folder, language);
    return Cli.execute(new FromInside(application, terminal), terminal, List.of(arguments));
  }
}
