package org.banyan.organisation.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyan.organisation.charter.Authority.Enforced;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.TeamModule.Kind;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Problem;
import org.banyan.platform.access.Power;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOfPostsTests {

  private static final String TABLE =
      """
      茶友社群运营团队,,,,,,,
      工号,姓名,岗位,部门/模块,上级,职责,职权,编制,备注
      A01,林晚,运营总监,运营中心,,1. 制定社群策略；2. 审批预算,预算审批;查看数据,1,
      A02,周岸,内容主管,内容策划,运营总监,"1、内容选题
      2、内容审核",内容审核,1,
      A03,沈青,内容编辑,内容策划,周岸,撰写推文；内容选题,,3,
      ,空缺,内容编辑,内容策划,内容主管,,,,
      合计,,,,,,,5,
      """;

  @TempDir private Path folder;

  @Test
  void readsAChineseTableInGbk() throws IOException {
    var read = read(Files.write(folder.resolve("团队.csv"), TABLE.getBytes(Charset.forName("GBK"))));

    assertThat(read.problems()).isEmpty();
    assertThat(OriginSamples.holders(read, "内容策划/内容编辑")).containsExactly("A03");
    assertThat(OriginSamples.post(read, "内容策划/内容编辑").seats()).isEqualTo(3);
    assertThat(OriginSamples.post(read, "内容策划/内容编辑").superiors())
        .containsExactly(new PostId("内容策划/内容主管"));
    assertThat(OriginSamples.post(read, "运营中心/运营总监").grants())
        .containsExactly(new OnPlatform("预算审批"), new Enforced(Power.INSIGHT_READ));
    assertThat(read.charter().duties())
        .extracting(Duty::title)
        .containsExactly("制定社群策略", "审批预算", "内容选题", "内容审核", "撰写推文");
    assertThat(duty(read, "内容审核").accountable()).containsExactly(new PostId("内容策划/内容主管"));
    assertThat(duty(read, "内容选题").accountable()).isEmpty();
    assertThat(duty(read, "内容选题").responsible()).hasSize(2);
    assertThat(read.charter().modules())
        .filteredOn(module -> module.kind() == Kind.CONTENT)
        .hasSize(1);
    assertThat(OriginSamples.remarks(read, Reason.TOTAL)).containsExactly("工号 ×1");
    assertThat(OriginSamples.remarks(read, Reason.UNKNOWN_FIELD)).containsExactly("备注 ×1");
    assertThat(OriginSamples.remarks(read, Reason.ONLY_POST_WITH_THE_DUTY))
        .containsExactly("职责 ×4");
  }

  @Test
  void readsAnEnglishWorkbook() throws IOException {
    var file = folder.resolve("team.xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "t", "1.0")) {
      var sheet = workbook.newWorksheet("team");
      String[][] rows = {
        {"Name", "Job title", "Department", "Reports to", "Responsibilities", "Accountable for"},
        {"Ann", "Head", "Community", "", "Strategy", "Publishing"},
        {"Bo", "Editor", "Content", "Head", "Publishing", ""},
        {"Cy", "Editor", "Content", "Boss", "Publishing", ""}
      };
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }

    var read = read(file);

    assertThat(OriginSamples.holders(read, "Content/Editor")).containsExactly("Bo", "Cy");
    assertThat(duty(read, "Publishing").accountable())
        .containsExactly(new PostId("Community/Head"));
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.UNKNOWN_SUPERIOR);
          assertThat(problem.at().line()).isEqualTo(4);
        });
  }

  @Test
  void saysWhichHeadingIsNeeded() {
    var read = read(OriginSamples.write(folder, "a.csv", "苹果,梨", "1,2"));

    assertThat(read.isRead()).isFalse();
    assertThat(OriginSamples.kinds(read)).containsExactly(Problem.Kind.WITHOUT_HEADINGS);
  }

  @Test
  void namesRowsThatCannotBePlaced() {
    var read =
        read(
            OriginSamples.write(
                folder, "a.csv", "姓名,岗位,上级,编制", "甲,组长,组长,两", "乙,,组长,1", "丙,组员,#REF!,1"));

    assertThat(OriginSamples.kinds(read))
        .containsExactly(
            Problem.Kind.NOT_A_NUMBER, Problem.Kind.POSTLESS_ROW, Problem.Kind.CELL_FORMULA);
  }

  @Test
  void refusesWhatIsNoTable() throws IOException {
    var old =
        new byte[] {
          (byte) 0xD0,
          (byte) 0xCF,
          0x11,
          (byte) 0xE0,
          (byte) 0xA1,
          (byte) 0xB1,
          0x1A,
          (byte) 0xE1,
          0
        };
    var broken = new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0};

    assertThat(OriginSamples.kinds(read(Files.write(folder.resolve("a.xlsx"), old))))
        .containsExactly(Problem.Kind.OLD_WORKBOOK);
    assertThat(OriginSamples.kinds(read(Files.write(folder.resolve("b.xlsx"), broken))))
        .containsExactly(Problem.Kind.DAMAGED_TABLE);
    assertThat(OriginSamples.kinds(read(Files.write(folder.resolve("c.csv"), new byte[0]))))
        .containsExactly(Problem.Kind.EMPTY_SOURCE);
  }

  private static Imported read(Path file) {
    return TableOfPosts.read(FolderOnDisk.of(file));
  }

  private static Duty duty(Imported imported, String title) {
    return imported.charter().duties().stream()
        .filter(duty -> duty.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
