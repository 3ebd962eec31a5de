package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.People;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import(FirstLink.class)
class AccessPagesTests {

  private PersonId founder;

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  @BeforeEach
  void aCharterIsInForce() {
    if (people.isNobodyHere()) {
      people.join(
          firstLink.token(),
          new Enrolment("Ada Lin", "under the banyan a village meets", Language.EN, "UTC"));
    }
    founder = people.everybody().getFirst().id();
    var root = CharterSamples.sound(new Random(3), 2);
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
  }

  @Test
  void showsWhoMayDoWhatInBothLanguages() {
    assertThat(get("/organisation/access", Language.ZH, Power.AUDIT_READ))
        .hasStatusOk()
        .bodyText()
        .contains("权限盘点", "person-1", "Post 1", "content.draft", "还没有用过");
    assertThat(get("/organisation/access", Language.EN, Power.AUDIT_READ))
        .bodyText()
        .contains("Access review", "Nobody has taken a power");
    assertThat(get("/organisation/access", Language.EN, Power.ORGANISATION_READ))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void takesAPowerWithAReasonAndShowsItToWhoeverReviews() {
    var page = "/organisation/access/emergency";

    assertThat(get(page, Language.ZH, Power.WORKSPACE_ADMINISTER))
        .hasStatusOk()
        .bodyText()
        .contains("应急取权", "member.erase");
    assertThat(post(page, "power", "member.erase", "minutes", "9", "reason", "no"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("at least ten", "value=\"9\"");
    assertThat(post(page, "power", "member.erase", "minutes", "9", "reason", "<b>it is urgent</b>"))
        .hasRedirectedUrl(page);
    assertThat(get("/organisation/access", Language.EN, Power.AUDIT_READ))
        .bodyText()
        .contains("&lt;b&gt;it is urgent", "lasting");
    assertThat(mvc.get().uri("/").with(ActingAs.person(people.acting(founder).orElseThrow())))
        .bodyText()
        .contains("Emergency: you have");
  }

  @Test
  void recordsAnAbsenceAndTheHoursOfAWeek() {
    var absences = "/me/absences";

    assertThat(get(absences, Language.ZH)).hasStatusOk().bodyText().contains("服务时间", "代理人");
    assertThat(post(absences, "first", "2026-13-01", "last", "", "deputy", ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Give the first and the last day");
    assertThat(post(absences, "first", "2999-01-01", "last", "2999-01-02", "deputy", "Nobody <i>"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("No active colleague", "Nobody &lt;i");
    assertThat(post(absences, "first", "2999-01-01", "last", "2999-01-02"))
        .hasRedirectedUrl(absences);
    assertThat(get(absences, Language.EN)).bodyText().contains("2999-01-01", "nobody");
    assertThat(post("/me/hours", "day-1", "never")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post("/me/hours", "day-1", "9-12，14-18")).hasRedirectedUrl(absences);
    assertThat(get(absences, Language.EN)).bodyText().contains("09:00-12:00, 14:00-18:00");
    assertThat(get("/people/" + founder, Language.EN, Power.PEOPLE_MANAGE))
        .bodyText()
        .contains("Monday", "2999-01-01");
  }

  private MvcTestResult get(String address, Language language, Power... powers) {
    var acting = ActingAs.acting(founder, language, powers);
    return mvc.get().uri(address).with(ActingAs.person(acting)).exchange();
  }

  private MvcTestResult post(String address, String... fields) {
    var acting = ActingAs.acting(founder, Language.EN, Power.WORKSPACE_ADMINISTER);
    var request = mvc.post().uri(address).with(ActingAs.person(acting));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }
}
