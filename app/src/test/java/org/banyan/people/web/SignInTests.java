package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Joining;
import org.banyan.people.People;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BanyanTest
@Import({Seats.class, FirstLink.class})
class SignInTests {

  private static final String PASSWORD = "榕树下面是村子相会的地方";

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  @BeforeEach
  void somebodyIsHere() {
    if (people.isNobodyHere()) {
      var enrolment = new Enrolment("林小榕", PASSWORD, Language.ZH, "Asia/Shanghai");

      assertThat(people.join(firstLink.token(), enrolment)).isInstanceOf(Joining.Joined.class);
    }
  }

  @Test
  void asksForNameAndPasswordInBothLanguages() {
    assertThat(visitor("zh-CN").get("/sign-in")).hasStatusOk().bodyText().contains("姓名或邮箱", "登录");
    assertThat(visitor("en").get("/sign-in"))
        .hasStatusOk()
        .bodyText()
        .contains("Name or e-mail", "Sign in");
  }

  @Test
  void offersNoAccountElsewhereWhereNoneIsConfigured() {
    assertThat(visitor("en").get("/sign-in")).bodyText().doesNotContain("/sign-in/provider");
    assertThat(visitor("en").get("/sign-in/provider")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(visitor("en").get("/sign-in/provider/back?code=x&state=y"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void letsInWhoKnowsThePasswordAndGoesWhereTheyWanted() {
    var visitor = visitor("zh-CN");
    visitor.get("/sign-in?to=/me");

    var answer = visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD, "to", "/me");

    assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/me");
    assertThat(visitor.get("/me")).hasStatusOk().bodyText().contains("林小榕");
  }

  @Test
  void neverLeadsAwayFromHere() {
    for (var to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      var visitor = visitor("en");
      visitor.get("/sign-in");

      var answer = visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD, "to", to);

      assertThat(answer).hasRedirectedUrl("/");
    }
  }

  @Test
  void givesANewSessionToWhoeverSignsInSoThatAPlantedOneIsWorthless() {
    var attacker = visitor("en");
    signIn(attacker);
    var planted = attacker.cookie("banyan");
    var victim = visitor("en");
    victim.plant(new Cookie("banyan", planted));
    victim.get("/");

    signIn(victim);

    assertThat(planted).isNotEmpty();
    assertThat(victim.cookie("banyan")).isNotEmpty().isNotEqualTo(planted);
  }

  @Test
  void hidesItsCookiesFromScriptsAndFromOtherSites() {
    var visitor = visitor("en");
    visitor.get("/sign-in");

    var answer = visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD);

    assertThat(answer.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("banyan=").contains("HttpOnly", "SameSite=Lax"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var visitor = visitor("en");
    visitor.get("/sign-in");
    visitor.forgetToken();

    var answer = visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD);

    assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(visitor.cookie("banyan")).isEmpty();
  }

  @Test
  void refusesTheTokenOfSomebodyElse() {
    var other = visitor("en");
    other.get("/sign-in");
    var visitor = visitor("en");
    visitor.get("/sign-in");
    visitor.plant(new Cookie("form", other.cookie("form")));

    assertThat(visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void opensNoSessionForStrangers() {
    var visitor = visitor("en");

    visitor.get("/sign-in");

    assertThat(visitor.cookie("banyan")).isEmpty();
  }

  @Test
  void sendsStrangersToSignInAndBack() {
    assertThat(visitor("en").get("/me"))
        .hasStatus(HttpStatus.FOUND)
        .hasRedirectedUrl("/sign-in?to=%2Fme");
  }

  @Test
  void endsTheSessionOnTheServerWhenSomebodySignsOut() {
    var visitor = visitor("en");
    signIn(visitor);
    var session = visitor.cookie("banyan");
    visitor.get("/me");

    visitor.post("/sign-out");
    visitor.plant(new Cookie("banyan", session));

    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
  }

  private Visitor visitor(String language) {
    return new Visitor(mvc, language, "10.0.0.1");
  }

  private static void signIn(Visitor visitor) {
    visitor.get("/sign-in");

    assertThat(visitor.post("/sign-in", "name", "林小榕", "password", PASSWORD))
        .hasStatus(HttpStatus.FOUND);
  }
}
