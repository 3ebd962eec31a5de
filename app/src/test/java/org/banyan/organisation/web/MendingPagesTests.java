package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.review.Principle;
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
class MendingPagesTests {

  private static final String TWO = "D1:SeveralAccountable:";
  private static final String BUTTON = "action=\"/organisation/review/mend\"";
  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}, {id: data, title: Data}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
        - {id: editor, title: Editor, unit: team, reports-to: lead, holders: lin, purpose: Edits}
      duties:
        - {id: writing, title: Writing, module: content, accountable: [lead, editor], responsible: editor, critical: true}
        - {id: reading, title: Reading, module: content, accountable: [lead, editor], responsible: editor}
        - {id: counting, title: Counting, module: data, accountable: [lead, editor], responsible: editor}
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Waivers waivers;
  @Autowired private Drafts drafts;
  @Autowired private Clock clock;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  private Drafting at() {
    return new Drafting(mvc, drafts, founder);
  }

  @BeforeEach
  void aFlawedCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    organisation.adopt(
        CharterSamples.charter(TEXT.replace("title: Team", "title: Team " + Ids.next())),
        "first",
        founder);
  }

  @Test
  void putTheChangeOfAFindingIntoANewDraftWithTheFindingForItsReason() {
    assertThat(at().get("/organisation/review?into=new", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("把这项改动放进草案", BUTTON, TWO + "writing");

    var draft = at().opened(mend(TWO + "writing", ""));

    assertThat(draft.draft().done())
        .singleElement()
        .satisfies(step -> assertThat(step.reason()).contains("Writing").contains("accountable"));
    assertThat(duty(draft, "writing").accountable()).hasSize(1);
    assertThat(draft.summary().name()).contains("Not exactly one accountable");
    assertThat(at().get(Drafting.address(draft), Language.EN))
        .bodyText()
        .contains("Solved by this draft (1)", "Writing");
  }

  @Test
  void goOnInTheDraftOneIsWorkingOnOrTheOneChosen() {
    var first = at().begin("in-force");
    var second = at().begin("in-force");

    assertThat(at().get("/organisation/review", Language.EN))
        .bodyText()
        .contains("name=\"draft\" value=\"%s\"".formatted(second.summary().id()));
    assertThat(at().get("/organisation/review?into=" + first.summary().id(), Language.EN))
        .bodyText()
        .contains("name=\"draft\" value=\"%s\"".formatted(first.summary().id()));
    mend(TWO + "writing", first.summary().id().toString());
    mend(TWO + "reading", first.summary().id().toString());

    assertThat(at().now(first).draft().done()).hasSize(2);
    assertThat(mend(TWO + "writing", first.summary().id().toString()))
        .hasRedirectedUrl(Drafting.address(first) + "/review");
    assertThat(at().now(first).draft().done()).hasSize(2);
  }

  @Test
  void leadToTheFormOfThePartWhereSomebodyHasToThink() {
    var answer = mend("F4:SinglePerson:writing", "");
    var draft = at().opened(answer);

    assertThat(draft.draft().done()).isEmpty();
    var form = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(form).contains("/part?list=duties&id=writing", "finding=F4");
    assertThat(mvc.get().uri(URI.create(form)).with(at().everything(Language.ZH)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("要处理的问题项", "单点", "Writing", "name=\"finding\"");
  }

  @Test
  void mendAllOfAModuleThatMendsItselfInOneDraft() {
    var draft =
        at().opened(at().post("/organisation/review/mend/module", "module=content", "draft="));

    assertThat(duty(draft, "writing").accountable()).hasSize(1);
    assertThat(duty(draft, "reading").accountable()).hasSize(1);
    assertThat(duty(draft, "counting").accountable()).hasSize(2);
    assertThat(draft.draft().done()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(at().post("/organisation/review/mend/module", "module=no/such", "draft="))
        .hasRedirectedUrl("/organisation/review");
  }

  @Test
  void isForThoseOnlyWhoMayDraft() {
    var reader = ActingAs.holding(Power.ORGANISATION_READ);

    assertThat(mvc.get().uri("/organisation/review").with(reader).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Not exactly one accountable")
        .doesNotContain(BUTTON, "/mend/module");
    assertThat(
            mvc.post()
                .uri("/organisation/review/mend")
                .param("finding", TWO + "writing")
                .with(reader)
                .exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void compareTheReviewOfADraftWithWhatItStartsFrom() {
    var draft = at().opened(mend(TWO + "writing", ""));
    at().post(draft, "/part", "list=posts", "title=Night shift", "unit=team", "seats=1");
    var review = Drafting.address(draft) + "/review?all=true";

    assertThat(at().get(review, Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Solved by this draft (1)", ">new</span>", ">unchanged</span>", "up from ")
        .contains("Night shift", "name=\"draft\" value=\"%s\"".formatted(draft.summary().id()));
    assertThat(at().get(review, Language.ZH))
        .bodyText()
        .contains("新出现", "仍在", "已解决的问题项（1）", "升，原 ");
    assertThat(mvc.get().uri(review).with(ActingAs.holding(Power.ORGANISATION_READ)).exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain(BUTTON);
  }

  @Test
  void leaveWaivedFindingsOutOfEveryScore() {
    var findings = organisation.review().orElseThrow().findings();
    var whole = findings.score(Principle.CLEAR_DIVISION).orElseThrow();
    var module = findings.score(Principle.CLEAR_DIVISION, new ModuleId("data")).orElseThrow();

    var day = Optional.of(LocalDate.now(clock).plusDays(20));
    waivers.waive(TWO + "counting", "Next month.", day, founder);

    var waived = waivers.of(findings).keySet();
    assertThat(waived).contains(TWO + "counting");
    assertThat(findings.without(waived).score(Principle.CLEAR_DIVISION).orElseThrow())
        .isGreaterThan(whole);
    assertThat(
            findings
                .without(waived)
                .score(Principle.CLEAR_DIVISION, new ModuleId("data"))
                .orElseThrow())
        .isGreaterThan(module);
    assertThat(at().get("/organisation/review", Language.EN))
        .bodyText()
        .contains("findings that are waived do not count", "Next month.");
  }

  private MvcTestResult mend(String finding, String draft) {
    return at().post("/organisation/review/mend", "finding=" + finding, "draft=" + draft);
  }

  private static Duty duty(OpenDraft draft, String id) {
    return draft.charter().duties().stream()
        .filter(duty -> duty.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
