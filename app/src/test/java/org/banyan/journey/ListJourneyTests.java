package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.banyan.community.Communities;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// A team that has two lists in Excel, one of people and one of groups, and sees what is missing.
@JourneyTest
@Import(Everybody.class)
class ListJourneyTests {

  private static final String PEOPLE =
      """
      姓名,岗位,部门,上级,职责
      周明,运营主管,社群运营部,,内容策划
      林晓,带群运营,社群运营部,运营主管,群维护
      陈一,带群运营,社群运营部,运营主管,群维护
      ,数据分析,社群运营部,运营主管,周报
      """;
  private static final String GROUPS =
      """
      群名\t群主\t人数\t等级\t片区\t主理\t协管
      榕树下01群\t林晓\t487\tS\t华南\t林晓\t陈一
      榕树下02群\t陈一\t322\tA\t华南\t陈一\t
      榕树下03群\t林晓\t198\tB\t华东\t\t
      """;

  @TempDir Path folder;
  @LocalServerPort private int port;
  @Autowired private Organisation organisation;
  @Autowired private Communities communities;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromTwoListsToFindings(Look look) throws IOException {
    transaction.executeWithoutResult(_ -> firstSeat.give(Everybody.PERSON));
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), Everybody.PERSON);
    }
    var words = Words.of(look.language());
    var list = Files.writeString(folder.resolve("社群运营团队.csv"), PEOPLE);
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.open("/organisation/review").page();
      page.setInputFiles("#file", list);
      page.click("form.bring .btn-primary");
      visit.settle();
      assertThat(page.locator("body").innerText())
          .contains(words.say("organisation.bring.list.came", 3, 3, 2));
      seen(visit, "list-draft");
      page.click("form[action$='/adopt'] .btn-primary");
      visit.settle();
      seen(visit.open("/organisation/review"), "list-findings");
      assertThat(page.locator("main").innerText()).contains("数据分析");

      var community = communities.begin("榕树 " + look, ZoneId.of("Asia/Shanghai"));
      var groups = "/communities/%s/groups".formatted(community.id().value());
      visit.open(groups + "/sheet");
      page.fill("#sheet-text", GROUPS);
      page.click("form:has(#sheet-text) .btn-primary");
      visit.settle();
      page.click("form[action$='/apply'] .btn-primary");
      visit.settle();
      seen(visit.open(groups), "list-groups");
      assertThat(page.locator("main").innerText()).contains("榕树下03群", "陈一");
      assertThat(page.locator("main").textContent()).as("a set to filter by").contains("华南");

      seen(visit.open("/organisation/review?all=true"), "list-review");
      var main = page.locator("main").innerText();
      var ofGroups = page.locator("article.finding:has-text('榕树下03群') form.mend");
      assertThat(ofGroups.count()).isZero();
      assertThat(main)
          .contains(words.say("community.finding.no-lead", community.name(), 1, "榕树下03群"))
          .contains(words.say("community.finding.no-cover", community.name(), 1, "榕树下02群"));
      seen(visit.open("/organisation/chart"), "list-chart");
      visit.open("/organisation/duties").hasNoComplaints();
      communities.remove(community.id(), Everybody.PERSON);
    }
  }

  private static void seen(Visit visit, String name) {
    visit.shot(name).wholeShot(name + "-whole").hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
