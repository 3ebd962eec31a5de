package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.platform.access.ActingAs;
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
@Import({Seats.class, FirstLink.class})
class PeoplePagesTests {

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  @BeforeEach
  void somebodyIsHere() {
    if (people.isNobodyHere()) {
      people.join(
          firstLink.token(),
          new Enrolment("Ada Lin", "under the banyan a village meets", Language.EN, "UTC"));
    }
  }

  @Test
  void listsTheTeamInBothLanguages() {
    assertThat(get("/people", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("团队成员", "Ada Lin", "在职");
    assertThat(get("/people", Language.EN)).hasStatusOk().bodyText().contains("People", "active");
    assertThat(get("/people?q=nobody", Language.EN)).bodyText().doesNotContain("Ada Lin");
  }

  @Test
  void isClosedToWhoeverMayNotManagePeople() {
    assertThat(mvc.get().uri("/people").with(ActingAs.holding(Power.INSIGHT_READ)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void showsTheLinkOfAnInvitationOnceAndNowhereAgain() {
    var answer = post("/people/invitations", "name", "Bo Wang", "email", "bo@example.com");

    assertThat(answer).hasStatusOk().bodyText().contains("http://localhost/welcome/", "this once");
    assertThat(get("/people", Language.EN))
        .bodyText()
        .contains("Bo Wang")
        .doesNotContain("/welcome/");
  }

  @Test
  void keepsWhatWasTypedOfARefusedInvitation() {
    var answer = post("/people/invitations", "name", "ada  LIN", "email", "nonsense");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer)
        .bodyText()
        .contains(
            "value=\"ada  LIN\"", "value=\"nonsense\"", "already has this name", "not an e-mail");
  }

  @Test
  void suspendsWithUndoAndBringsBack() {
    post("/people/invitations", "name", "Chen Yu");
    var path = "/people/" + person("Chen Yu").id();

    assertThat(post(path + "/suspend")).hasRedirectedUrl(path);
    assertThat(get(path, Language.ZH)).bodyText().contains("已停用", "恢复");
    assertThat(post(path + "/reactivate")).hasRedirectedUrl(path);
    assertThat(get(path, Language.ZH)).bodyText().contains("已邀请");
  }

  @Test
  void letsANameBeTakenAgainOnceItsOwnerHasLeft() {
    post("/people/invitations", "name", "Deng Li");
    var path = "/people/" + person("Deng Li").id();

    assertThat(post(path + "/leave")).hasRedirectedUrl(path);
    assertThat(get(path, Language.EN)).bodyText().contains("left").doesNotContain("/suspend");
    assertThat(post("/people/invitations", "name", "Deng Li")).hasStatusOk();
  }

  @Test
  void saysWhyTheLastAdministratorStays() {
    var path = "/people/" + person("Ada Lin").id();

    assertThat(post(path + "/suspend"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("last administrator");
  }

  @Test
  void knowsNobodyByAnInventedId() {
    assertThat(get("/people/019a0000-0000-7000-8000-000000000000", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  private Person person(String name) {
    return people.everybody().stream()
        .filter(found -> found.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult get(String path, Language language) {
    return mvc.get().uri(path).with(ActingAs.holding(language, Power.PEOPLE_MANAGE)).exchange();
  }

  private MvcTestResult post(String path, String... pairs) {
    var request = mvc.post().uri(path).with(ActingAs.holding(Power.PEOPLE_MANAGE));
    for (var index = 0; index < pairs.length; index += 2) {
      request.param(pairs[index], pairs[index + 1]);
    }
    return request.exchange();
  }
}
