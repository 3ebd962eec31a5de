package org.banyan.organisation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.SourceText.Opened;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;

class CharterYamlTests {

  private static final String HEAD = "format: banyan-charter/1\ntitle: 团队\n";

  @Test
  void whatIsWrittenReadsBackTheSame() {
    for (var seed = 0; seed < 200; seed++) {
      var charter = CharterSamples.charter(CharterSamples.awkward(new Random(seed)));

      assertThat(CharterSamples.charter(CharterWriter.write(charter)))
          .as("seed %s", seed)
          .isEqualTo(charter);
    }
  }

  @Test
  void readsAShortCharterInChineseWithComments() {
    var text =
        HEAD
            + """
            # 一个岗位，一项职责
            modules: [{id: 内容, title: 内容策划, kind: content}]
            units: [{id: 运营部, title: 社群运营部}]
            posts:
              - id: 主编        # 也可以用中文 id
                title: 主编
                unit: 运营部
                holders: 小林
                grants: [content.publish, platform:群主]
            duties:
              - {id: 选题, title: 选题, module: 内容, accountable: 主编, responsible: 主编}
            """;

    var charter = CharterSamples.charter(text);

    assertThat(charter.posts().getFirst().id().value()).isEqualTo("主编");
    assertThat(charter.posts().getFirst().grants()).hasSize(2);
    assertThat(charter.duties().getFirst().accountable())
        .containsExactly(charter.posts().getFirst().id());
  }

  @Test
  void namesEveryMistakeAtOnceWithItsPlace() {
    var text =
        HEAD
            + """
            units:
              - id: ops
                title: Operations
            posts:
              - id: head
                titel: Head
                unit: op
                seats: many
                grants: [content.publis]
              - id: head
                title: Second
                unit: ops
            """;

    var problems = problems(text);

    assertThat(problems)
        .extracting(
            problem -> problem.kind() + "@" + problem.at().line() + ":" + problem.at().column())
        .containsExactly(
            "MISSING_KEY@7:5",
            "UNKNOWN_KEY@8:5",
            "UNKNOWN_REFERENCE@9:11",
            "NOT_A_NUMBER@10:12",
            "UNKNOWN_POWER@11:14",
            "DUPLICATE_ID@12:5");
    assertThat(problems.get(1).remedy(Words.of(Language.EN))).contains("title");
    assertThat(problems.get(2).remedy(Words.of(Language.ZH))).contains("ops");
    assertThat(problems.get(4).remedy(Words.of(Language.ZH))).contains("content.publish");
  }

  @Test
  void saysWhatIsWrongWithAReachAndKeepsWhatIsRight() {
    var post = "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: [%s]}]\n";

    assertThat(problems(HEAD + post.formatted("group.manage @ mine")).getFirst())
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_REACH);
          assertThat(problem.remedy(Words.of(Language.ZH))).contains("own", "community:");
        });
    assertThat(problems(HEAD + post.formatted("group.manage @ unit:v")).getFirst().kind())
        .isEqualTo(Kind.UNKNOWN_REFERENCE);
    var charter =
        CharterSamples.charter(HEAD + post.formatted("group.manage @ unit:u, group.manage@own"));
    assertThat(CharterSamples.charter(CharterWriter.write(charter))).isEqualTo(charter);
    assertThat(CharterWriter.write(charter)).contains("group.manage @ unit:u");
  }

  @Test
  void knowsTheFullWidthColonAndTheTab() {
    assertThat(problems(HEAD + "posts：\n  - id: a\n").getFirst().kind())
        .isEqualTo(Kind.FULL_WIDTH_COLON);
    assertThat(problems(HEAD + "posts:\n  - id：a\n").getFirst().kind())
        .isEqualTo(Kind.FULL_WIDTH_COLON);
    assertThat(problems(HEAD + "posts:\n\t- id: a\n").getFirst().kind()).isEqualTo(Kind.TAB);
  }

  @Test
  void saysWhereYamlItselfIsBroken() {
    var problem = problems(HEAD + "posts: [a, b\nduties: []\n").getFirst();

    assertThat(problem.kind()).isEqualTo(Kind.NOT_YAML);
    assertThat(problem.at().line()).isEqualTo(4);
  }

  @Test
  void saysEveryKindOfProblemInBothLanguages() {
    for (var kind : Kind.values()) {
      var problem = new Problem("f.yaml", Position.START, kind, List.of("a", "b", "c", "d"));
      for (var language : Language.values()) {
        assertThat(problem.said(Words.of(language))).isNotBlank().doesNotContain("{");
        assertThat(problem.remedy(Words.of(language))).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void readsTheOldChineseEncodingToo() {
    var bytes = (HEAD + "purpose: 运营社群\n").getBytes(Charset.forName("GBK"));

    assertThat(SourceText.of(bytes, "gbk.yaml"))
        .isInstanceOfSatisfying(
            Opened.Open.class,
            open ->
                assertThat(CharterSamples.charter(open.source().text()).purpose())
                    .isEqualTo("运营社群"));
  }

  @Test
  void readsAnEmojiWhereverItStands() {
    for (var before = 900; before < 1100; before++) {
      var text = HEAD + "purpose: " + "a".repeat(before) + "🌳🌳\n";

      assertThat(CharterSamples.charter(text).purpose()).endsWith("🌳🌳");
    }
  }

  @Test
  void saysWhomItTakesToAdoptAnother() {
    var two = CharterSamples.charter(HEAD + "adoption: two-people\n");

    assertThat(two.rules().adoption()).isEqualTo(AdoptionRule.TWO_PEOPLE);
    assertThat(CharterSamples.charter(CharterWriter.write(two))).isEqualTo(two);
    assertThat(CharterSamples.charter(HEAD).rules().adoption()).isEqualTo(AdoptionRule.ONE_PERSON);
    assertThat(problems(HEAD + "adoption: nobody\n")).hasSize(1);
  }

  @Test
  void survivesAnchorsThatGrowWithoutEnd() {
    var text = new StringBuilder(HEAD + "a0: &a0 [x]\n");
    for (var depth = 1; depth < 40; depth++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(depth, depth, depth - 1, depth - 1));
    }

    assertThat(problems(text.toString())).isNotEmpty();
  }

  private static List<Problem> problems(String text) {
    return switch (CharterReader.read(new SourceText("team.yaml", text))) {
      case Reading.Read _ -> List.of();
      case Reading.Broken(var problems) -> problems;
    };
  }
}
