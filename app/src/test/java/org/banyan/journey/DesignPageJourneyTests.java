package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Worker;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import({Everybody.class, DesignPageJourneyTests.Counting.class})
class DesignPageJourneyTests {

  @LocalServerPort private int port;
  @Autowired private Works works;

  /// Counts slowly to a hundred.
  static final class Counting implements Worker {

    @Override
    public String kind() {
      return "journey.count";
    }

    @Override
    public String run(Work work, Progress progress) throws InterruptedException {
      for (var step = 0; step < 100; step++) {
        progress.at(step, 100, "step " + step);
        Thread.sleep(Duration.ofMillis(200));
      }
      return "";
    }
  }

  static List<Look> looks() {
    return Look.all();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void looksRightAndHindersNobody(Look look) {
    try (var visit = Chromium.visit(port, look)) {
      visit.open("/design").shot("design").wholeShot("design-whole").hasNoComplaints();
      visit.fitsItsWidth().isAccessible();
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyMenuOpensInsideTheScreen(Look look) {
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.open("/design").page();
      var menus = page.locator("details.menu:visible, .figure:nth-child(2) details.meaning");

      for (var at = 0; at < menus.count(); at++) {
        var menu = menus.nth(at);
        menu.locator("summary").first().click();
        var box = menu.locator("xpath=./*[not(self::summary)]").boundingBox();

        visit.shot("menu-" + at);
        assertThat(box.x).as("left edge of menu %d", at).isNotNegative();
        assertThat(box.x + box.width)
            .as("right edge of menu %d", at)
            .isLessThanOrEqualTo(look.width());
        page.keyboard().press("Escape");
        assertThat(menu.getAttribute("open")).isNull();
      }
    }
  }

  static List<Look> screens() {
    return List.of(Look.desk(Language.EN), Look.phone(Language.ZH));
  }

  @Test
  void opensARowInADrawer() {
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      var page = visit.open("/design").page();

      page.locator("#list-sample-groups tbody th a").first().click();
      page.waitForSelector("#drawer[open] h1");
      visit.settle().shot("design-drawer").hasNoComplaints();

      assertThat(page.url()).endsWith("/design");
    }
  }

  @Test
  void findsPagesByTheirNameInEitherLanguage() {
    try (var visit = Chromium.visit(port, Look.desk(Language.EN))) {
      var page = visit.open("/design").page();

      page.keyboard().press("Control+k");
      page.waitForSelector("#palette[open]");
      page.keyboard().type("今日");
      visit.settle().shot("design-palette").hasNoComplaints();

      assertThat(page.locator("#palette .hits a").count()).isPositive();
    }
  }

  @Test
  void narrowsAListWhileTyping() {
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      var page = visit.open("/design").page();

      page.locator("#list-sample-groups-search").pressSequentially("厦门");
      page.waitForURL("**q=*");
      visit.settle().shot("design-search").hasNoComplaints();

      assertThat(page.locator("#list-sample-groups tbody th").allTextContents())
          .isNotEmpty()
          .allMatch(name -> name.contains("厦门"));
    }
  }

  @Test
  void worksWithoutScript() {
    try (var visit = Chromium.withoutScript(port, Look.desk(Language.ZH))) {
      var page = visit.page();
      page.navigate("/design");

      page.locator("#list-sample-groups thead a").first().click();
      assertThat(page.url()).contains("sort=name");
      page.locator("#list-sample-groups a[rel=next]").click();
      assertThat(page.url()).contains("from=");
      page.locator("#list-sample-groups tbody th a").first().click();
      assertThat(page.url()).contains("/design/groups/");
    }
  }

  @Test
  void followsLongWorkLiveAndStopsIt() {
    var work = works.order("journey.count", "", Everybody.PERSON);
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      var page = visit.page();
      page.navigate("/design?work=" + work);

      page.waitForFunction("() => Number(document.querySelector('[data-done]').textContent) > 2");
      page.locator(".progress-work").scrollIntoViewIfNeeded();
      visit.shot("design-progress");
      page.locator(".progress-work form button").click();
      page.waitForURL("**/design");
      page.waitForFunction(
          "async id => (await (await fetch('/design?work=' + id)).text()).includes('CANCELLED')",
          work.toString());
      visit.hasNoComplaints();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void greetsStrangersCalmly(Look look) {
    try (var visit = Chromium.visit(port, look)) {
      visit.open("/sign-in").shot("sign-in").hasNoComplaints().fitsItsWidth().isAccessible();
    }
  }

  @Test
  void explainsWhatIsNotThere() {
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      visit.open("/nowhere").shot("fault").fitsItsWidth().isAccessible();
    }
  }

  @Test
  void changesTheThemeAtOnceAndRemembersIt() {
    try (var visit = Chromium.visit(port, Look.desk(Language.ZH))) {
      var page = visit.open("/design").page();

      page.locator(".topbar details.wide summary").first().click();
      page.waitForResponse(
          "**/preferences/theme", () -> page.locator(".topbar button[value=dark]").click());
      visit.open("/design").hasNoComplaints();

      assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
    }
  }
}
