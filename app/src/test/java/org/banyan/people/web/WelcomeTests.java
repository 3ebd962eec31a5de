package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.people.Recovery;
import org.banyan.platform.access.Acting;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import({Seats.class, FirstLink.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WelcomeTests {

  private static final String PASSWORD = "under the banyan a village meets";

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  @Test
  @Order(1)
  void pointsToTheConsoleWhileNobodyHasComeIn() {
    assertThat(visitor("zh-CN").get("/sign-in")).bodyText().contains("还没有人加入");
    assertThat(visitor("en").get("/sign-in")).bodyText().contains("Nobody has come in yet");
  }

  @Test
  @Order(2)
  void asksTheFirstForLanguageNamePasswordAndZone() {
    var path = "/welcome/" + firstLink.token();

    assertThat(visitor("zh-CN").get(path))
        .hasStatusOk()
        .bodyText()
        .contains("您的姓名", "时区", "Asia/Shanghai");
    assertThat(visitor("en").get(path)).hasStatusOk().bodyText().contains("Your name", "Time zone");
  }

  @Test
  @Order(3)
  void keepsWhatWasTypedAndSaysWhatToPutRight() {
    var path = "/welcome/" + firstLink.token();
    var visitor = visitor("zh-CN");
    visitor.get(path);

    var answer =
        visitor.post(
            path, "name", "榕", "password", "1234567890", "zone", "Mars/Base", "language", "zh-CN");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer)
        .bodyText()
        .contains("value=\"榕\"", "Mars/Base", "太常见", "没有这个时区")
        .doesNotContain("1234567890");
    assertThat(people.isNobodyHere()).isTrue();
  }

  @Test
  @Order(4)
  void seatsTheFirstAdministratorAndSignsThemIn() {
    var path = "/welcome/" + firstLink.token();
    var visitor = visitor("en");
    visitor.get(path);

    assertThat(join(visitor, path, "Ada Lin")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
    assertThat(visitor.get("/me")).hasStatusOk().bodyText().contains("Ada Lin");
    assertThat(visitor.get("/me/powers")).bodyText().contains("administer the workspace");
    assertThat(visitor.get(path)).hasStatus(HttpStatus.GONE);
  }

  @Test
  @Order(5)
  void makesNoSecondFirstAdministrator() {
    var path = "/welcome/" + firstLink.token();

    assertThat(visitor("en").get(path)).hasStatus(HttpStatus.GONE);
    assertThat(people.everybody()).hasSize(1);
  }

  @Test
  @Order(6)
  void letsTheInvitedInOnceAndOnlyOnce() {
    var path = invite("Bo Wang");
    var visitor = visitor("en");
    visitor.get(path);
    var second = visitor("en");
    second.get(path);

    assertThat(join(visitor, path, "")).hasStatus(HttpStatus.FOUND);
    assertThat(join(second, path, "")).hasStatus(HttpStatus.GONE);
    assertThat(visitor.get("/me")).hasStatusOk().bodyText().contains("Bo Wang");
    assertThat(visitor.get("/me/powers")).bodyText().contains("No permissions yet");
  }

  @Test
  @Order(7)
  void takesAnOlderLinkBackWhenANewOneIsMade() {
    var older = invite("Chen Yu");
    var person =
        people.everybody().stream().filter(found -> found.name().equals("Chen Yu")).findFirst();
    var newer = people.link(administrator(), person.orElseThrow().id());

    assertThat(visitor("en").get(older)).hasStatus(HttpStatus.GONE);
    assertThat(visitor("en").get(((Invitation.Made) newer).path())).hasStatusOk();
  }

  @Test
  @Order(8)
  void recoversAnAdministratorByALinkThatEndsTheirSessions() {
    var recovery = (Recovery.Made) people.recoverAdministrator(Optional.empty());
    var visitor = visitor("en");
    visitor.get(recovery.path());

    assertThat(recovery.name()).isEqualTo("Ada Lin");
    assertThat(join(visitor, recovery.path(), "")).hasStatus(HttpStatus.FOUND);
    assertThat(visitor.get("/me")).hasStatusOk();
  }

  @Test
  @Order(9)
  void answersEveryDeadLinkAlike() {
    assertThat(visitor("zh-CN").get("/welcome/nonsense"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("这个链接已失效");
    assertThat(visitor("en").get("/welcome/nonsense")).hasStatus(HttpStatus.GONE);
  }

  private MvcTestResult join(Visitor visitor, String path, String name) {
    return visitor.post(
        path, "name", name, "password", PASSWORD, "zone", "Europe/London", "language", "en");
  }

  private String invite(String name) {
    return ((Invitation.Made) people.invite(administrator(), name, "")).path();
  }

  private Acting administrator() {
    return people.acting(people.everybody().getFirst().id()).orElseThrow();
  }

  private Visitor visitor(String language) {
    return new Visitor(mvc, language, "10.0.0.2");
  }
}
