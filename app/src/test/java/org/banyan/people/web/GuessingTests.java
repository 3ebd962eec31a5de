package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import org.banyan.people.Change;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.Joining;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import({Seats.class, FirstLink.class})
@TestPropertySource(properties = "banyan.public.burst=100000")
class GuessingTests {

  private static final String PASSWORD = "under the banyan a village meets";

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  @BeforeEach
  void somebodyIsHere() {
    if (people.isNobodyHere()) {
      people.join(firstLink.token(), enrolment("Ada Lin"));
    }
  }

  @Test
  void answersAWrongNameAndAWrongPasswordAlike() {
    var wrongName = attempt("nobody at all", "not the password", "10.1.0.1");
    var wrongPassword = attempt("Ada Lin", "not the password", "10.1.0.2");

    assertThat(wrongName).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(wrongPassword).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(bare(wrongName, "nobody at all")).isEqualTo(bare(wrongPassword, "Ada Lin"));
  }

  @Test
  void takesAsLongForAWrongNameAsForAWrongPassword() {
    var pairs = 9;
    var name = new long[pairs];
    var password = new long[pairs];
    for (var pair = 0; pair < pairs; pair++) {
      name[pair] = timed("nobody " + pair, "10.2.0." + pair);
      password[pair] = timed("Ada Lin", "10.2.1." + pair);
    }
    var ratio = (double) median(name) / median(password);

    assertThat(ratio).isBetween(0.5, 2.0);
  }

  @Test
  void asksToWaitAfterManyGuessesWithoutLookingAtThePassword() {
    for (var guess = 0; guess < 6; guess++) {
      attempt("Ada Lin", "guess number " + guess, "10.3.0.1");
    }

    var answer = attempt("Ada Lin", PASSWORD, "10.3.0.1");

    assertThat(answer).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
    assertThat(attempt("Ada Lin", PASSWORD, "10.3.0.2")).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void stopsASuspendedPersonOnTheVeryNextRequest() {
    var person = somebody("Bo Wang");
    for (var time = 0; time < 100; time++) {
      var visitor = new Visitor(mvc, "en", "10.4.0." + time);
      visitor.get("/sign-in");
      people.reactivate(administrator(), person);
      visitor.post("/sign-in", "name", "Bo Wang", "password", PASSWORD);
      assertThat(visitor.get("/me")).hasStatusOk();

      assertThat(people.suspend(administrator(), person)).isEqualTo(new Change.Done());

      assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
    }
  }

  @Test
  void keepsTheLastAdministrator() {
    var administrator = administrator();

    assertThat(people.suspend(administrator, administrator.person()))
        .isInstanceOf(Change.Refused.class);
    assertThat(people.leave(administrator, administrator.person()))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void endsTheOtherSessionsWhenThePasswordChanges() {
    somebody("Chen Yu");
    var here = signedIn("Chen Yu", PASSWORD);
    var elsewhere = signedIn("Chen Yu", PASSWORD);
    here.get("/me");

    here.post("/me/password", "current", PASSWORD, "password", "a quite different sentence");

    assertThat(here.get("/me")).hasStatusOk().bodyText().contains("The password is changed");
    assertThat(elsewhere.get("/me")).hasStatus(HttpStatus.FOUND);
    assertThat(attempt("Chen Yu", PASSWORD, "10.5.0.9")).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  private Visitor signedIn(String name, String password) {
    var visitor = new Visitor(mvc, "en", "10.5.0.1");
    visitor.get("/sign-in");
    assertThat(visitor.post("/sign-in", "name", name, "password", password))
        .hasStatus(HttpStatus.FOUND);
    return visitor;
  }

  private MvcTestResult attempt(String name, String password, String address) {
    var visitor = new Visitor(mvc, "en", address);
    visitor.get("/sign-in");
    return visitor.post("/sign-in", "name", name, "password", password);
  }

  private long timed(String name, String address) {
    var visitor = new Visitor(mvc, "en", address);
    visitor.get("/sign-in");
    var start = System.nanoTime();
    visitor.post("/sign-in", "name", name, "password", "not the password");
    return System.nanoTime() - start;
  }

  private PersonId somebody(String name) {
    var invitation = (Invitation.Made) people.invite(administrator(), name, "");
    var token = invitation.path().substring("/welcome/".length());
    assertThat(people.join(token, enrolment(name))).isInstanceOf(Joining.Joined.class);
    return invitation.person();
  }

  private Acting administrator() {
    var first =
        people.everybody().stream().filter(person -> person.name().equals("Ada Lin")).findFirst();
    return people.acting(first.orElseThrow().id()).orElseThrow();
  }

  private static Enrolment enrolment(String name) {
    return new Enrolment(name, PASSWORD, Language.EN, "Europe/London");
  }

  private static String bare(MvcTestResult answer, String name) {
    try {
      return answer
          .getResponse()
          .getContentAsString()
          .replace(name, "")
          .replaceAll("(name=\"_csrf\" value|name=\"csrf\" content|nonce)=\"[^\"]*\"", "");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long median(long[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
