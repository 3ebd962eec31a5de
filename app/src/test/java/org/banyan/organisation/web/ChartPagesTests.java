package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class ChartPagesTests {

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void nothingIsAdoptedYet() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), founder);
    }
  }

  @Test
  void drawsUnitsWithTheirPostsHoldersVacanciesLoadAndFindings() {
    adopt(
        template(Language.ZH)
            .replaceFirst("holders: \\[p03, p04\\]", "holders: [p03]")
            .replaceFirst("hours: 38", "hours: 60"));

    assertThat(get("/organisation/chart", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("架构图", "社群运营", "内容编辑", "p03", "空缺 1", "class=\"bad\"", "负责人", "1 条提醒");
    assertThat(get("/organisation/chart", Language.EN))
        .bodyText()
        .contains("Chart", "1 vacant", "9 of 9 posts drawn");
  }

  @Test
  void findsPostsAndPersonsInTheChart() {
    adopt(template(Language.EN));

    assertThat(get("/organisation/chart?q=event planner", Language.EN))
        .bodyText()
        .contains("Interaction team", "Event planner")
        .doesNotContain("Content editor");
    assertThat(get("/organisation/chart?q=p12", Language.EN))
        .bodyText()
        .contains("Data analyst")
        .doesNotContain("Event planner");
    assertThat(get("/organisation/chart?q=nobody-at-all", Language.ZH))
        .bodyText()
        .contains("没有这个岗位或人员");
  }

  @Test
  void beginsAtOneUnitAndLeadsBackUp() {
    adopt(template(Language.EN));

    assertThat(get("/organisation/chart?unit=content-team", Language.EN))
        .bodyText()
        .contains("Content editor", "Whole chart", "unit=ops")
        .doesNotContain("Event planner");
    assertThat(get("/organisation/chart?unit=no-such", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/organisation/chart?unit=..%2F <b>", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void drawsNoMoreThanAPageCanBear() {
    adopt(CharterSamples.text(CharterSamples.sound(new Random(3), 900)));

    assertThat(get("/organisation/chart", Language.EN))
        .bodyText()
        .contains("400 of 901 posts drawn", "Show 501 more posts");
  }

  @Test
  void drawsUnitsThatFormARing() {
    var root = CharterSamples.sound(new Random(4), 2);
    CharterSamples.maps(root, "units").forEach(unit -> unit.putAll(ring(unit)));
    adopt(CharterSamples.text(root));

    assertThat(get("/organisation/chart", Language.EN)).hasStatusOk().bodyText().contains("Unit");
  }

  @Test
  void writesTheSheetOfAPost() {
    adopt(template(Language.ZH));

    assertThat(get("/organisation/post?id=interaction-lead", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("互动运营主管", "汇报对象", "由榕执行", "在平台上（只对比，不执行）", "禁言", "成果指标", "最终负责");
    assertThat(get("/organisation/post?id=no-such", Language.ZH)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void writesOnePrintableSheetForEachPerson() {
    adopt(template(Language.EN));

    assertThat(get("/organisation/person?id=p09", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Post sheet", "Group operator", "How the week is spent", "Share of the week");
    assertThat(get("/organisation/person?id=p99", Language.EN)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private static Map<String, Object> ring(Map<String, Object> unit) {
    return Map.of("parent", "unit".equals(unit.get("id")) ? "other-unit" : "unit");
  }

  private static String template(Language language) {
    return CharterTemplate.FOUR_MODULES.text(language);
  }

  private void adopt(String text) {
    organisation.adopt(charter(text), "test", founder);
  }

  private static Charter charter(String text) {
    return switch (CharterReader.read(new SourceText("test.yaml", text))) {
      case Reading.Read(var charter, _) -> charter;
      case Reading.Broken(var problems) -> throw new AssertionError(problems);
    };
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get()
        .uri(address)
        .with(ActingAs.person(ActingAs.acting(founder, language, Power.ORGANISATION_READ)))
        .exchange();
  }
}
