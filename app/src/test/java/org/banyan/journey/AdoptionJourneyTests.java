package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.banyan.community.Communities;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Holdings;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.Joining;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Two people at two browsers: what one adopts changes what the other sees.
@JourneyTest
@Import(FirstLink.class)
class AdoptionJourneyTests {

  private static final String PASSWORD = "under the banyan a village meets";
  private static final String INSIGHT = ".rail a.room[href$='/health']";

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private Communities communities;
  @Autowired private FirstLink firstLink;

  private PersonId lead;
  private String leadName = "";

  static List<Look> looks() {
    return Look.few();
  }

  @BeforeEach
  void aLeadIsHere() {
    if (people.isNobodyHere()) {
      joined(firstLink.token(), "周明", Language.ZH);
      communities.begin("榕树读者群", ZoneId.of("Asia/Shanghai"));
    }
    var first = people.everybody().stream().filter(each -> each.name().equals("周明")).findFirst();
    lead = first.orElseThrow().id();
    leadName = first.orElseThrow().name();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void changesTheMenuOfAColleagueOnTheirNextRequest(Look look) {
    people.speak(lead, look.language());
    var colleague = colleague(look);
    flawedCharterInForce(look);
    var words = Words.of(look.language());
    try (var hers = signedIn(look, colleague);
        var visit = signedIn(look, leadName)) {
      seen(hers.open("/"), "colleague-before");
      assertThat(hers.page().locator(INSIGHT).count()).isZero();

      var page = visit.open("/organisation/review").page();
      seen(visit, "lead-finding");
      assertThat(page.locator("main").innerText()).contains(words.say("organisation.check.p1"));

      visit.open("/organisation/drafts");
      page.fill("#name", words.say("organisation.check.p1"));
      page.click("form[action='/organisation/drafts'] .btn-primary");
      var draft = visit.settle().page().url();
      visit.open(draft + "/part?list=posts&id=interaction-lead");
      page.check("input[name=grants][value='insight.read']");
      seen(visit, "lead-fix");
      page.click(".part-form .btn-primary");
      seen(visit.settle(), "lead-difference");
      assertThat(page.locator("main").innerText())
          .contains(words.say("organisation.draft.solved", 2));
      assertThat(hers.open("/").page().locator(INSIGHT).count()).isZero();

      page.click("form[action$='/propose'] button");
      visit.settle();
      page.fill("#reason", words.say("organisation.check.p1"));
      page.click("form[action$='/adopt'] .btn-primary");
      seen(visit.settle(), "lead-adopted");
      assertThat(page.url()).contains("/organisation/revisions/");

      seen(hers.open("/"), "colleague-after");
      assertThat(hers.page().locator(INSIGHT).count()).isOne();
      hers.open(hers.page().locator(INSIGHT).getAttribute("href"));
      seen(hers, "colleague-room");
      assertThat(hers.page().title()).doesNotContain(words.say("platform.fault.forbidden.title"));
      hers.open("/me/powers");
      assertThat(hers.page().locator("main").innerText())
          .contains(words.say(Power.INSIGHT_READ.key()));
    }
  }

  /// Somebody new who leads the interaction, and speaks the language of the look.
  private String colleague(Look look) {
    var name = (look.language() == Language.ZH ? "林晓雨 " : "Lin Xiaoyu ") + look;
    var path =
        switch (people.invite(acting(), name, "")) {
          case Invitation.Made made -> made.path();
          case Invitation.Refused(var reasons) ->
              throw new IllegalStateException(reasons.toString());
        };
    var person = joined(path.substring(path.lastIndexOf('/') + 1), name, look.language());
    holdings.unlink(acting(), "p08");
    holdings.link(acting(), "p08", person);
    return name;
  }

  private PersonId joined(String token, String name, Language language) {
    var enrolment = new Enrolment(name, PASSWORD, language, "Asia/Shanghai");
    return switch (people.join(token, enrolment)) {
      case Joining.Joined(var person) -> person;
      case Joining.LinkDead _, Joining.Refused _, Joining.Halfway _ ->
          throw new IllegalStateException(name);
    };
  }

  /// The post that watches over the atmosphere may not look at the data that shows it.
  private void flawedCharterInForce(Look look) {
    var text =
        CharterTemplate.FOUR_MODULES
            .text(look.language())
            .replaceFirst("title: .*", "title: 榕树社群运营团队 " + Ids.next().toString().substring(24));
    var post = text.indexOf("- id: interaction-lead");
    var flawed =
        text.substring(0, post)
            + text.substring(post).replaceFirst("(?m)^ +- insight\\.read\\n", "");
    organisation.adopt(CharterSamples.charter(flawed), "第一版", lead);
  }

  private Visit signedIn(Look look, String name) {
    var visit = Chromium.visit(port, look);
    var page = visit.open("/sign-in").page();
    page.fill("[name=name]", name);
    page.fill("[name=password]", PASSWORD);
    page.click("main form[action='/sign-in'] .btn-primary");
    visit.settle();
    assertThat(page.url()).doesNotContain("sign-in");
    return visit;
  }

  private Acting acting() {
    return ActingAs.acting(lead, Language.EN, Power.values());
  }

  private static void seen(Visit visit, String name) {
    visit.shot(name).wholeShot(name + "-whole").hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
