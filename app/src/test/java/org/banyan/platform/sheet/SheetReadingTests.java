package org.banyan.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.sheet.SheetHeader.Recognition;
import org.banyan.platform.sheet.SheetUploads.Brought;
import org.banyan.platform.sheet.grid.UnreadableGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetReadingTests {

  private final GroupList groups =
      new GroupList()
          .with("g1", "深圳一群", "小王", "186")
          .with("g2", "广州二群", "阿李", "203")
          .with("g3", "北京三群", "阿李", "77");

  @Test
  void saysWhatIsAddedChangedUnchangedAndMissing() {
    var preview = preview("群名称\t群 主\t人数\n深圳一群\t小王\t190人\n广州二群\t阿李\t203\n成都四群\t\t1,024\n");

    assertThat(preview.counts()).isEqualTo(new SheetCounts(1, 1, 1, 1, 0));
    assertThat(preview.changed().getFirst().cells())
        .containsExactly(new CellChange("members", "186", "190"));
    assertThat(preview.added().getFirst().row().cell("members")).isEqualTo("1024");
    assertThat(preview.missing().getFirst().row().cell("name")).isEqualTo("北京三群");
  }

  @Test
  void findsTheHeadingsUnderATitle() {
    var preview = preview("2026年群名单,,\n,,\n群名,人数,备注\n深圳一群,186,好\n");

    assertThat(preview.mapping().line()).isEqualTo(3);
    assertThat(preview.mapping().leftOut()).extracting(SheetHeader::text).containsExactly("备注");
    assertThat(preview.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void takesOnlyTheFirstOfTwoHeadingsForTheSameColumn() {
    var preview = preview("群名,人数,成员数\n深圳一群,186,999\n");

    assertThat(preview.mapping().headers())
        .extracting(SheetHeader::recognition)
        .containsExactly(Recognition.RECOGNISED, Recognition.RECOGNISED, Recognition.REPEATED);
    assertThat(preview.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void remembersWhatAHeadingMeantAndWhatToLeaveOut() {
    var preview = preview("群昵称,人数\n深圳一群,1\n", Map.of("群昵称", "name", "人数", ""));

    assertThat(preview.mapping().header("name").map(SheetHeader::text)).contains("群昵称");
    assertThat(preview.mapping().header("members")).isEmpty();
    assertThat(preview.counts()).isEqualTo(new SheetCounts(0, 0, 1, 2, 0));
  }

  @Test
  void comparesNothingWhileARequiredColumnIsAbsent() {
    var preview = preview("名字,人数\n深圳一群,186\n");

    assertThat(preview.mapping().absent(groups.shape()))
        .extracting(SheetColumn::key)
        .containsExactly("name");
    assertThat(preview.counts()).isEqualTo(new SheetCounts(0, 0, 0, 0, 0));
  }

  @Test
  void followsARowByItsNumberThroughANewName() {
    var preview = preview("编号,群名,人数\ng1,深圳总群,186\ng9,没有,1\n");

    assertThat(preview.changed().getFirst().cells())
        .containsExactly(new CellChange("name", "深圳一群", "深圳总群"));
    assertThat(preview.problems())
        .extracting(problem -> problem.what().key())
        .containsExactly("sheet.problem.unknown-identity");
  }

  @Test
  void namesRowColumnValueAndRemedyOfWhatIsWrong() {
    var preview =
        preview("群名,人数,建群日期,等级\n一群,很多,3/4/24,特\n,5,,\n合计,9,,\n二群,#REF!,2026年3月5日,甲\n二群,-1,,\n");

    assertThat(preview.problems())
        .extracting(
            SheetProblem::line, SheetProblem::column, SheetProblem::value, SheetReadingTests::name)
        .containsExactly(
            row(2, "人数", "很多", "no-number"),
            row(2, "建群日期", "3/4/24", "no-day"),
            row(2, "等级", "特", "no-choice"),
            row(3, "群名", "", "required"),
            row(4, "群名", "合计", "total"),
            row(5, "人数", "#REF!", "failed-formula"),
            row(6, "人数", "-1", "out-of-bounds"));
  }

  @Test
  void hasWordsForEveryProblemAndRemedy() {
    var preview =
        preview("编号,群名,人数,建群日期,等级\n,一群,很多,昨天,特\n,,1,,\n,小计,,,\ng9,x,,,\ng1,a,,,\ng1,b,-1,,\n");

    assertThat(preview.problems()).hasSizeGreaterThan(6);
    for (var language : Language.values()) {
      var words = Words.of(language);
      assertThat(preview.problems())
          .flatMap(problem -> List.of(problem.what(), problem.remedy()))
          .allSatisfy(
              message -> assertThat(words.say(message.key(), message.places())).isNotBlank());
    }
  }

  @ParameterizedTest
  @EnumSource(UnreadableGrid.Reason.class)
  void hasWordsForEveryReasonNotToReadASheet(UnreadableGrid.Reason reason) {
    for (var language : Language.values()) {
      var words = Words.of(language);
      assertThat(words.say("sheet.unreadable." + reason.word(), 1, 2)).isNotBlank();
      assertThat(words.say("sheet.unreadable.%s.remedy".formatted(reason.word()), 1, 2))
          .isNotBlank();
    }
  }

  @Test
  void refusesToGuessBetweenTwoRowsOfOneName() {
    groups.with("g4", "深圳一群", "", "3");

    assertThat(preview("群名,人数\n深圳一群,1\n").problems())
        .extracting(SheetReadingTests::name)
        .containsExactly("ambiguous");
  }

  @Test
  void doesNotCallARowMissingThatItCouldNotTake() {
    assertThat(preview("群名,人数\n深圳一群,x\n广州二群,203\n北京三群,77\n").counts())
        .isEqualTo(new SheetCounts(0, 0, 2, 0, 1));
  }

  @Test
  void clearsACellThatTheSheetLeavesBlankAndKeepsColumnsItDoesNotHave() {
    var preview = preview("群名,群主\n深圳一群,\n");

    assertThat(preview.changed().getFirst().cells())
        .containsExactly(new CellChange("owner", "小王", ""));
    assertThat(preview.changed().getFirst().row().cell("members")).isEqualTo("186");
  }

  @Test
  void comparesAHundredThousandRowsAndShowsAFew() {
    var lines = IntStream.range(0, 99_999).mapToObj(n -> "群%d,%d".formatted(n, n % 500));
    var preview =
        preview(Stream.concat(Stream.of("群名,人数"), lines).collect(Collectors.joining("\n")));

    assertThat(preview.counts()).isEqualTo(new SheetCounts(99_999, 0, 0, 3, 0));
    assertThat(preview.added()).hasSize(10);
  }

  private static String name(SheetProblem problem) {
    return problem.what().key().substring("sheet.problem.".length());
  }

  private static Tuple row(int line, String column, String value, String name) {
    return tuple(line, column, value, name);
  }

  private SheetPreview preview(String text) {
    return preview(text, Map.of());
  }

  private SheetPreview preview(String text, Map<String, String> remembered) {
    var brought = new Brought(new UUID(0, 1), "", text.getBytes(UTF_8));
    return new SheetReading(groups, remembered, brought).preview(10);
  }
}
