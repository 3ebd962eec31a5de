package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import(Everybody.class)
class MemberJourneyTests {

  private static final String LOG =
      """
      [10:00] <joesmith> 早上好
      [10:01] *** joesmith is now known as smithy77
      [10:02] <smithy77> 周末去徒步吗
      [10:03] <helper[bot]> 打卡提醒
      """;
  private static final String ROSTER =
      """
      群名,成员ID,成员昵称,快照日期
      杭州 01 群,wx01,阿苔,2026-05-01
      杭州 01 群,wx02,小满,2026-05-01
      杭州 01 群,wx02,小满,2026-05-08
      杭州 01 群,wx03,谷雨,2026-05-08
      """;

  @TempDir private Path folder;
  @LocalServerPort private int port;
  @Autowired private Communities communities;

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromASuggestionToAMergeAndBackAndToTheErasureOfAMember(Look look) throws IOException {
    var community = begun();
    var members = "/communities/%s/members".formatted(community.value());
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.page();
      seen(visit.open(members), "members-none");
      bring(visit, community, "2026-05-01.txt", LOG);
      seen(visit.open(members + "/suggestions"), "members-suggested");

      page.locator("article.suggestion .btn-primary").click();
      seen(visit.settle(), "members-merged");
      assertThat(page.locator("article.suggestion").count()).isZero();

      seen(visit.open(members), "members-listed");
      page.locator("tbody a:has-text('joesmith')").first().click();
      visit.settle();
      var member = page.url();
      if (page.locator("#drawer[open]").count() > 0) {
        member = page.locator("#drawer a[href*='/members/']").first().getAttribute("href");
      }
      seen(visit.open(member), "member");
      page.locator("form[action$='/undo'] button").click();
      visit.settle();
      assertThat(page.locator("article.suggestion").count()).isOne();

      visit.open(member).page().locator("a[href$='/erase']").click();
      seen(visit.settle(), "member-erase");
      page.locator("form[action$='/erase'] .btn-danger").click();
      visit.settle();
      seen(visit.open(members), "members-after-erasing");
      assertThat(page.locator("main").innerText()).contains("erased-");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromTwoDatedListsToWhoCameAndWhoLeft(Look look) throws IOException {
    var community = begun();
    var sources = "/communities/%s/sources".formatted(community.value());
    try (var visit = Chromium.visit(port, look)) {
      seen(bringing(visit, community, "roster.csv", ROSTER), "roster-preview");
      imported(visit);
      seen(visit, "roster-imported");

      visit.page().locator("article.batch details.menu summary").click();
      visit.page().locator("article.batch .btn-danger").click();
      visit.page().waitForURL("**" + sources);
      visit.settle().hasNoComplaints();
    }
  }

  private CommunityId begun() {
    var name = "榕树 " + UUID.randomUUID().toString().substring(0, 8);
    return communities.begin(name, ZoneId.of("Asia/Shanghai")).id();
  }

  private void bring(Visit visit, CommunityId community, String name, String content)
      throws IOException {
    bringing(visit, community, name, content);
    imported(visit);
  }

  private Visit bringing(Visit visit, CommunityId community, String name, String content)
      throws IOException {
    var file = Files.writeString(folder.resolve(name), content);
    visit.open("/communities/%s/sources".formatted(community.value()));
    visit.page().setInputFiles("#export-file", file);
    visit.page().locator("form:has(#export-file) .btn-primary").click();
    return visit.settle();
  }

  private static void imported(Visit visit) {
    visit.page().locator("#basis").selectOption("consent");
    visit.page().locator("form[action$='/import'] button").click();
    visit.page().waitForURL("**/sources?imported=*");
    visit.settle();
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
