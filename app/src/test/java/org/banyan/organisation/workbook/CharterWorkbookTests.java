package org.banyan.organisation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.workbook.PartSheet.Field;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class CharterWorkbookTests {

  @ParameterizedTest
  @EnumSource(CharterTemplate.class)
  void bringsEveryTemplateBackTheSameFromEitherLanguage(CharterTemplate template)
      throws IOException {
    for (var language : Language.values()) {
      var charter = charter(new SourceText("template.yaml", template.text(language)));

      assertThat(charter(there(charter, language))).isEqualTo(charter);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bringsAwkwardTextsBackTheSame(long seed) throws IOException {
    var text = CharterSamples.text(CharterSamples.awkward(new Random(seed)));
    var charter = charter(new SourceText("awkward.yaml", text));

    assertThat(charter(there(charter, Language.ZH))).isEqualTo(charter);
  }

  @Test
  void namesTheSheetAndRowOfAMistake() throws IOException {
    var content = workbook(Map.of("岗位", List.of(List.of("编号", "名称"), List.of("lead", "主管"))));

    var brought = WorkbookReader.read(content, "team.xlsx");

    assertThat(CharterReader.read(brought.source()))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken ->
                assertThat(broken.problems())
                    .anySatisfy(problem ->
                        assertThat(brought.places().get(problem.at().line())).isEqualTo("岗位 2")));
  }

  @Test
  void saysWhichSheetsItDidNotRead() throws IOException {
    var content =
        workbook(
            Map.of(
                "Modules", List.of(List.of("Id", "Title"), List.of("content", "Content")),
                "备注", List.of(List.of("随便写"))));

    var brought = WorkbookReader.read(content, "team.xlsx");

    assertThat(brought.ignored()).containsExactly("备注");
    assertThat(charter(brought.source()).title()).isEqualTo("team");
  }

  @Test
  void readsListsAsPeopleWriteThem() throws IOException {
    var content =
        workbook(
            Map.of(
                "units", List.of(List.of("id", "title"), List.of("ops", "Ops")),
                "岗位",
                    List.of(
                        List.of("编号", "名称", "部门", "编制", "任职", "技能"),
                        List.of("lead", "主管", "ops", "2", "甲、乙", "写作：3，数据=2")),
                "技能", List.of(List.of("编号", "名称"), List.of("写作", "写作"), List.of("数据", "数据"))));

    var post = charter(WorkbookReader.read(content, "team.xlsx").source()).posts().getFirst();

    assertThat(post.holders()).extracting("value").containsExactly("甲", "乙");
    assertThat(post.seats()).isEqualTo(2);
    assertThat(post.skills().values()).containsExactly(3, 2);
  }

  @Test
  void hasAColumnForEveryFieldOfTheFormat() throws IOException {
    var schema =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("src/main/resources/api/charter.schema.json")));
    var definitions = new HashMap<String, List<String>>();
    for (var part : PartSheet.values()) {
      var named = schema.at("/properties/" + part.key() + "/items/$ref").asString();
      definitions.put(
          part.key(), List.copyOf(schema.at(named.substring(1) + "/properties").propertyNames()));
    }

    assertThat(
            Stream.concat(
                PartSheet.WHOLE.stream().map(Field::key),
                Stream.of(PartSheet.values()).map(PartSheet::key)))
        .containsExactlyInAnyOrderElementsOf(schema.at("/properties").propertyNames());
    for (var part : PartSheet.values()) {
      assertThat(part.fields().stream().map(Field::key))
          .as(part.key())
          .containsExactlyInAnyOrderElementsOf(definitions.get(part.key()));
    }
  }

  private static SourceText there(Charter charter, Language language) throws IOException {
    var out = new ByteArrayOutputStream();
    CharterWorkbook.write(charter, Words.of(language), out);
    return WorkbookReader.read(out.toByteArray(), "charter.xlsx").source();
  }

  private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      sheets.forEach((name, rows) -> {
        var sheet = workbook.newWorksheet(name);
        for (var row = 0; row < rows.size(); row++) {
          for (var column = 0; column < rows.get(row).size(); column++) {
            sheet.value(row, column, rows.get(row).get(column));
          }
        }
      });
    }
    return out.toByteArray();
  }

  private static Charter charter(SourceText source) {
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) -> charter;
      case Reading.Broken(var problems) -> throw new AssertionError(problems + source.text());
    };
  }
}
