package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.AdoptionRule;
import org.banyan.organisation.charter.Limits;
import org.banyan.organisation.draft.Drafts;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class DraftRulesPagesTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
      duties:
        - {id: writing, title: Writing, module: content, accountable: lead, responsible: lead}
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  private Drafting at() {
    return new Drafting(mvc, drafts, founder);
  }

  @BeforeEach
  void aCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    organisation.adopt(
        CharterSamples.charter(TEXT.replace("title: Team", "title: Team " + Ids.next())),
        "first",
        founder);
  }

  @Test
  void changeTitlePurposeHoursLimitsAndTheAdoptionRuleByAForm() {
    var draft = at().begin("in-force");
    assertThat(at().get(Drafting.address(draft) + "/charter", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("名称、工时与规则", "每周全职工时", "两个人", "name=\"limits.mostUnit\"", "value=\"9\"");

    assertThat(
            at().post(
                    draft,
                    "/charter",
                    "title=Team of the night",
                    "purpose=Keep the lamp burning.",
                    "fullTimeHours=37.5",
                    "adoption=TWO_PEOPLE",
                    "limits.leastReports=2",
                    "limits.mostReports=8",
                    "limits.leastUnit=1",
                    "limits.mostUnit=12",
                    "limits.mostModules=3",
                    "limits.mostGroups=5",
                    "exclusive=content.publish",
                    "why=We have grown."))
        .hasRedirectedUrl(Drafting.address(draft));

    var charter = at().now(draft).charter();
    assertThat(charter.title()).isEqualTo("Team of the night");
    assertThat(charter.fullTimeHours()).isEqualTo(37.5);
    assertThat(charter.rules().adoption()).isEqualTo(AdoptionRule.TWO_PEOPLE);
    assertThat(charter.rules().limits()).isEqualTo(new Limits(2, 8, 1, 12, 3, 5));
    assertThat(charter.rules().exclusive()).hasSize(1);
    assertThat(at().get(Drafting.address(draft), Language.EN))
        .bodyText()
        .contains("We have grown.", "Keep the lamp burning.", "37.5", "two people");
  }

  @Test
  void keepWhatWasTypedWhereALimitOrTheHoursCannotBe() {
    var draft = at().begin("in-force");

    assertThat(
            at().post(
                    draft,
                    "/charter",
                    "title=T",
                    "fullTimeHours=40",
                    "adoption=ONE_PERSON",
                    "limits.leastReports=9",
                    "limits.mostReports=3",
                    "limits.leastUnit=1",
                    "limits.mostUnit=12",
                    "limits.mostModules=3",
                    "limits.mostGroups=5"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nothing you typed is lost", "value=\"9\"");
    assertThat(at().post(draft, "/charter", "title=T", "fullTimeHours=NaN", "adoption=ONE_PERSON"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(at().post(draft, "/charter", "title= ", "fullTimeHours=40"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(at().now(draft).draft().done()).isEmpty();
  }

  @Test
  void keepAuthoritiesApartChangeThatAndDropIt() {
    var draft = at().begin("in-force");
    assertThat(at().get(Drafting.address(draft) + "/separation", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("新增职权分离", "content.publish");

    assertThat(at().post(draft, "/separation", separation("2", "content.publish")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(at().post(draft, "/separation", separation("2", "content.draft", "content.publish")))
        .hasRedirectedUrl(Drafting.address(draft));
    var kept = at().now(draft).charter().rules().separations().getFirst();
    assertThat(kept.id().value()).isEqualTo("four-eyes");
    assertThat(at().get(Drafting.address(draft), Language.EN))
        .bodyText()
        .contains("/separation?id=four-eyes", "Four eyes");

    var three = separation("3", "content.draft", "content.publish", "charter.adopt");
    var changed = Arrays.copyOf(three, three.length + 1);
    changed[three.length] = "id=four-eyes";
    at().post(draft, "/separation", changed);
    assertThat(at().now(draft).charter().rules().separations())
        .singleElement()
        .satisfies(each -> assertThat(each.threshold()).isEqualTo(3));
    at().post(draft, "/separation/remove", "id=four-eyes");
    assertThat(at().now(draft).charter().rules().separations()).isEmpty();
    assertThat(at().get(Drafting.address(draft) + "/separation?id=four-eyes", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private static String[] separation(String threshold, String... authorities) {
    var sent = new ArrayList<String>();
    sent.add("title=Four eyes");
    sent.add("threshold=" + threshold);
    for (var authority : authorities) {
      sent.add("authorities=" + authority);
    }
    return sent.toArray(String[]::new);
  }
}
