package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
@Import(Everybody.class)
class DraftJourneyTests {

  private static final String FLAW = "form.mend:has(input[value^='D1:SeveralAccountable']) button";

  @LocalServerPort private int port;
  @Autowired private Organisation organisation;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  static List<Look> looks() {
    return Look.most();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromAFindingThroughAFixAndItsDifferenceToAdoption(Look look) {
    flawedCharterInForce(look);
    var words = Words.of(look.language());
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.open("/organisation/review?into=new").page();
      assertThat(page.locator("main").innerText()).contains(words.say("organisation.check.d1"));
      seen(visit, "review-mend");
      page.locator(FLAW).first().click();
      seen(visit.settle(), "draft-mended");
      var draft = page.url();
      assertThat(page.locator("main").innerText())
          .contains(words.say("organisation.draft.solved", 2));
      seen(visit.open(draft + "/review"), "draft-review");

      moveAPost(visit, draft);
      seen(visit.open(draft + "/duties"), "draft-matrix");
      page.locator("a[data-of='content-editor']").first().focus();
      page.keyboard().press("i");
      page.waitForSelector("tr[data-version]");
      visit.settle().shot("draft-matrix-filled");

      seen(visit.open(draft + "/charter"), "draft-heading");
      seen(visit.open(draft + "/part?list=posts&id=interaction-lead"), "draft-part");
      page.fill("[name=purpose]", "主持话题讨论，维护社群氛围");
      page.fill("#why", "写清楚为什么设这个岗位");
      page.click(".part-form .btn-primary");
      seen(visit.settle(), "draft-changed");
      assertThat(page.locator("main").innerText())
          .contains(words.say("organisation.draft.solved", 2));

      page.click("form[action$='/propose'] button");
      seen(visit.settle(), "draft-proposed");
      page.fill("#reason", "一项职责只由一个岗位最终负责");
      page.click("form[action$='/adopt'] .btn-primary");
      seen(visit.settle(), "revision");
      assertThat(page.url()).contains("/organisation/revisions/");
      seen(visit.open("/organisation/revisions"), "revisions");
      seen(visit.open("/organisation/revisions/as-of"), "as-of");

      visit.open("/organisation/review");
      assertThat(page.locator("main").innerText())
          .contains(words.say("organisation.review.clean.title"));
    }
  }

  /// On a desk by drag, on a phone by the form; undone afterwards.
  private static void moveAPost(Visit visit, String draft) {
    var page = visit.open(draft + "/chart").page();
    visit.shot("draft-chart");
    if (visit.look().isPhone()) {
      page.locator("#post-content-editor .mover a").click();
      seen(visit.settle(), "draft-move");
      page.selectOption("#unit", "interaction-team");
      page.selectOption("#superior", "interaction-lead");
      page.locator("form[action$='/chart/post'] .btn-primary").click();
    } else {
      drag(page, "#post-content-editor .holder", "#post-data-lead");
      visit.settle();
      assertThat(page.locator("#post-data-lead .holder").count()).isEqualTo(2);
      drag(page, "#post-content-editor h3", "[data-unit='interaction-team']");
    }
    seen(visit.settle(), "draft-chart-moved");
    assertThat(page.locator("#post-content-editor .differs.moved").count()).isEqualTo(1);
    var steps = visit.look().isPhone() ? 1 : 2;
    for (var step = 0; step < steps; step++) {
      page.locator("form[action*='/undo'] button").first().click();
      visit.settle();
    }
    assertThat(page.locator(".orgchart .differs.moved").count()).isZero();
  }

  /// The drag begins before the page scrolls to where it ends; a place that the page has not marked
  /// yet takes no drop.
  private static void drag(Page page, String from, String to) {
    page.locator(from).first().hover();
    page.mouse().down();
    var place = page.locator(from).first().boundingBox();
    page.mouse().move(place.x + 12, place.y + 12);
    page.waitForCondition(() -> {
      page.locator(to).hover();
      return page.locator(".orgchart .over").count() > 0;
    });
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"), () -> page.mouse().up());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void beginsTheFirstCharterWithATemplate(Look look) {
    transaction.executeWithoutResult(_ -> firstSeat.give(Everybody.PERSON));
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), Everybody.PERSON);
    }
    try (var visit = Chromium.visit(port, look)) {
      seen(visit.open("/organisation/review"), "begin");
      visit.page().locator(".templates form button").nth(1).click();
      seen(visit.settle(), "draft-first");
      visit.page().locator("form[action$='/adopt'] .btn-primary").click();
      visit.settle();
      assertThat(visit.page().url()).contains("/organisation/revisions/");
      seen(visit.open("/organisation/drafts"), "drafts");
    }
  }

  @Test
  void mendsAndMovesWithoutScriptToo() {
    flawedCharterInForce(Look.desk(Language.EN));
    try (var visit = Chromium.withoutScript(port, Look.desk(Language.EN))) {
      var page = visit.page();
      page.navigate("/organisation/review?into=new");
      page.locator(FLAW).first().click();
      var draft = page.url();
      page.navigate(draft + "/chart");
      page.locator("#post-content-editor .mover a").click();
      page.selectOption("#superior", "data-lead");
      page.locator("form[action$='/chart/post'] .btn-primary").click();

      assertThat(page.locator("#post-content-editor .differs.moved").count()).isEqualTo(1);
      assertThat(page.locator("#post-content-editor[draggable]").count()).isZero();
    }
  }

  @Test
  void fillsTheMatrixWithoutScriptToo() {
    flawedCharterInForce(Look.desk(Language.EN));
    try (var visit = Chromium.withoutScript(port, Look.desk(Language.EN))) {
      var page = visit.page();
      page.navigate("/organisation/drafts");
      page.click("form[action='/organisation/drafts'] .btn-primary");
      page.navigate(page.url() + "/duties");
      page.locator("tr:has(details.inline.bad) a[data-of='head']").first().click();
      page.locator("input[value=A]").uncheck();
      page.click("main form .btn-primary");

      assertThat(page.url()).contains("/duties#");
      assertThat(page.locator("tr details.inline.bad").count()).isZero();
    }
  }

  private void flawedCharterInForce(Look look) {
    transaction.executeWithoutResult(_ -> firstSeat.give(Everybody.PERSON));
    var text =
        CharterTemplate.FOUR_MODULES
            .text(look.language())
            .replaceFirst("title: .*", "title: 榕树社群运营团队 " + Ids.next().toString().substring(0, 8))
            .replaceFirst("accountable: content-lead", "accountable: [content-lead, head]");
    organisation.adopt(CharterSamples.charter(text), "第一版", Everybody.PERSON);
  }

  private static void seen(Visit visit, String name) {
    visit.shot(name).wholeShot(name + "-whole").hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
