package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/// The first day of somebody who has just installed the product: in by the link, the sample
/// workspace, their own groups, their own export, its figures, and the sample gone again.
@ExtendWith(OutputCaptureExtension.class)
@JourneyTest
@TestPropertySource(properties = "banyan.demo=true")
@TestMethodOrder(OrderAnnotation.class)
class FirstDayJourneyTests {

  private static final String NAME = "林晓";
  private static final String PASSWORD = "a banyan by the village well";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/\\S+)");
  private static final double DEMO_MILLISECONDS = 300_000;
  private static final String GROUPS =
      """
      群名\t群主\t人数
      榕树下01群\t林晓\t487
      榕树下02群\t陈一\t322
      榕树下03群\t林晓\t198
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate db;

  static List<Look> looks() {
    return Look.most();
  }

  @Test
  @Order(1)
  void letsTheFirstPersonInAndLoadsTheSampleBehindTheFirstPage(CapturedOutput output) {
    var link = LINK.matcher(output.getAll());
    assertThat(link.find()).isTrue();
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      var page = visit.open(link.group(1)).page();
      visit.shot("welcome").isAccessible();
      page.fill("[name=name]", NAME);
      page.fill("[name=password]", PASSWORD);
      page.click("main form .btn-primary");
      visit.settle().shot("today-loading").hasNoComplaints();

      page.waitForSelector(
          "form[action='/demo/remove']",
          new Page.WaitForSelectorOptions().setTimeout(DEMO_MILLISECONDS));

      page.waitForCondition(
          () -> visit.open("/").page().locator(".blocks > *").count() >= 3,
          new Page.WaitForConditionOptions().setTimeout(60_000));
      visit.hasNoComplaints().isAccessible();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Order(2)
  void showsTheSampleInEveryLook(Look look) {
    try (var visit = signedIn(look)) {
      var community = community(visit);
      look(visit, "today", "/");
      look(visit, "review", "/organisation/review");
      look(visit, "chart", "/organisation/chart");
      look(visit, "post", "/organisation/post?id=interaction-lead");
      look(visit, "duties", "/organisation/duties");
      if (!look.dark()) {
        look(visit, "seats", "/organisation/seats");
        look(visit, "access", "/organisation/access");
        look(visit, "emergency", "/organisation/access/emergency");
        look(visit, "powers", "/me/powers");
        look(visit, "me", "/me");
      }
      look(visit, "groups", community + "/groups");
      look(visit, "sources", community + "/sources");
      look(visit, "health", community + "/health");
      look(visit, "retention", community + "/retention");
      look(visit, "people", "/people");
      look(visit, "settings", "/settings");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Order(3)
  void bringsOwnGroupsAndAnOwnExportIn(Language language) {
    var export = sample("slack-houstondatavis.zip");
    try (var visit = signedIn(Look.desk(language))) {
      var page = visit.open("/communities").page();
      page.fill("[name=name]", "Houston " + language.code());
      page.click("main form[action='/communities'] .btn-primary");
      visit.settle();
      var community = community(visit);

      visit.open(community + "/groups/sheet").shot("groups-sheet").isAccessible();
      page.fill("#sheet-text", GROUPS);
      page.click("form:has(#sheet-text) .btn-primary");
      visit.settle().shot("groups-preview").hasNoComplaints().isAccessible();
      page.click("form[action$='/apply'] .btn-primary");
      visit.open(community + "/groups").shot("groups-own").hasNoComplaints();
      assertThat(page.locator("main").innerText()).contains("榕树下01群", "487");

      visit.open(community + "/sources");
      page.setInputFiles("#export-file", export);
      page.click("form:has(#export-file) .btn-primary");
      visit.settle().wholeShot("export-preview").hasNoComplaints().isAccessible();
      page.selectOption("#basis", "public-archive");
      page.click("form[action$='/import'] .btn-primary");
      page.waitForURL(
          Pattern.compile(".*/sources(\\?.*)?$"), new Page.WaitForURLOptions().setTimeout(60_000));
      visit.settle().wholeShot("export-imported").hasNoComplaints().isAccessible();
      assertThat(page.locator("main").innerText().replace(",", "")).contains("1025");

      visit.open(community + "/health").wholeShot("health-own").hasNoComplaints().isAccessible();
      visit.open(community + "/retention").wholeShot("retention-own").hasNoComplaints();
      assertThat(page.locator("main table").count()).isPositive();
    }
  }

  @Test
  @Order(4)
  void removesTheSampleWithOneClick() {
    try (var visit = signedIn(Look.desk(Language.EN))) {
      var page = visit.open("/").page();
      page.click("form[action='/demo/remove'] button");
      page.waitForCondition(
          () -> communities() <= 2, new Page.WaitForConditionOptions().setTimeout(120_000));

      visit.open("/").shot("today-own").hasNoComplaints();
      assertThat(page.locator("form[action='/demo/remove']").count()).isZero();
    }
  }

  private long communities() {
    var count = db.queryForObject("select count(*) from community.community", Long.class);
    return count == null ? 0 : count;
  }

  private Visit signedIn(Look look) {
    db.update("update people.account set language = ?", look.language().name());
    var visit = Chromium.visit(port, look);
    var page = visit.open("/sign-in").page();
    page.fill("[name=name]", NAME);
    page.fill("[name=password]", PASSWORD);
    page.click("main form[action='/sign-in'] .btn-primary");
    visit.settle();
    assertThat(page.url()).doesNotContain("sign-in");
    return visit;
  }

  /// The address of the community the reader is in, taken from the rail.
  private static String community(Visit visit) {
    var links = visit.page().locator("a[href*='/communities/'][href$='/groups']");
    var href = links.first().getAttribute("href");
    return href.substring(0, href.length() - "/groups".length());
  }

  private static void look(Visit visit, String name, String address) {
    visit.open(address).shot(name).wholeShot(name + "-whole").fitsItsWidth().isAccessible();
    visit.hasNoComplaints();
    var fault = Words.of(visit.look().language()).say("platform.fault.bug.title");
    assertThat(visit.page().title()).doesNotContain(fault);
  }

  private static Path sample(String name) {
    var shared = Path.of(System.getProperty("banyan.shared", "../../shared"));
    var file = shared.resolve("data").resolve(name);
    assumeThat(Files.exists(file)).as("sample data %s", file).isTrue();
    return file.toAbsolutePath();
  }
}
