package org.banyan.people.web;

import static db.people.Tables.AUTHENTICATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.time.SettableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

@BanyanTest
@Import({Seats.class, FirstLink.class, MovedTime.class, Ada.class})
@TestPropertySource(properties = "banyan.public.burst=100000")
class CodeTests {

  @Autowired private People people;
  @Autowired private SettableClock clock;
  @Autowired private DSLContext db;
  @Autowired private Ada ada;

  @BeforeEach
  void adaIsHereWithoutASecondFactor() {
    ada.arrive();
  }

  @Test
  void asksForACodeAfterThePasswordAndLetsNobodyDoAnythingBefore() throws Exception {
    ada.switchOn();
    var visitor = ada.visitor();
    ada.password(visitor);

    assertThat(visitor.get("/me")).hasRedirectedUrl("/sign-in?to=%2Fme");
    assertThat(visitor.get("/people")).hasRedirectedUrl("/sign-in?to=%2Fpeople");
    assertThat(visitor.get("/sign-in/code?to=/me")).hasStatusOk();
    assertThat(visitor.post("/sign-in/code", "code", "000000", "to", "/me"))
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .bodyText()
        .contains("The code is not right");
    assertThat(visitor.post("/sign-in/code", "code", ada.code(), "to", "//evil.example"))
        .hasRedirectedUrl("/");
    assertThat(visitor.get("/me")).hasStatusOk();
  }

  @Test
  void takesEveryCodeOnceOnly() throws Exception {
    ada.switchOn();
    var seen = ada.code();

    assertThat(ada.enter(seen)).hasRedirectedUrl("/me");
    assertThat(ada.enter(seen)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(ada.enter(ada.paper().getFirst().toLowerCase(Locale.ROOT))).hasRedirectedUrl("/me");
    assertThat(ada.enter(ada.paper().getFirst())).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(ada.enter(ada.paper().getLast())).hasRedirectedUrl("/me");
    assertThat(ada.page(Language.EN)).contains("8 codes on paper left");
  }

  @Test
  void doesNotTakeTheCodeThatSwitchedItOnASecondTime() throws Exception {
    ada.begin();
    var first = ada.code();
    ada.confirm();

    assertThat(ada.enter(first)).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void takesTheCodesOfHalfAMinuteAroundAndNoOlderOnes() throws Exception {
    ada.switchOn();
    var early = ada.code();
    clock.move(Ada.STEP);
    var now = ada.code();
    clock.move(Ada.STEP);

    assertThat(ada.enter(early)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(ada.enter(now)).hasRedirectedUrl("/me");
  }

  @Test
  void slowsGuessingDownWithoutForgettingItForARightPassword() throws Exception {
    ada.switchOn();
    for (var guess = 0; guess < 6; guess++) {
      ada.enter("%06d".formatted(guess));
    }

    assertThat(ada.enter(ada.code()))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .containsHeader("Retry-After");
    assertThat(ada.enter(ada.paper().getFirst())).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    clock.move(Duration.ofMinutes(1));
    assertThat(ada.enter(ada.code())).hasRedirectedUrl("/me");
  }

  @Test
  void forgetsWhoIsHalfwayInAfterAFewMinutes() throws Exception {
    ada.switchOn();
    var visitor = ada.visitor();
    ada.password(visitor);
    visitor.get("/sign-in/code");
    clock.move(Duration.ofMinutes(6));

    assertThat(visitor.post("/sign-in/code", "code", ada.code())).hasRedirectedUrl("/sign-in");
    assertThat(visitor.get("/sign-in/code")).hasRedirectedUrl("/sign-in");
  }

  @Test
  void doesNotLetInWhoWasSuspendedMeanwhile() throws Exception {
    var bo = bo();
    var visitor = ada.visitor();
    visitor.get("/sign-in");
    visitor.post("/sign-in", "name", "Bo Wang", "password", Ada.PASSWORD, "to", "/me");
    visitor.get("/sign-in/code?to=/me");
    people.suspend(Ada.administrator(), bo);

    assertThat(visitor.post("/sign-in/code", "code", ada.code())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void asksForTheCodeBehindALinkForANewPasswordToo() throws Exception {
    ada.switchOn();
    var link = (Invitation.Made) people.link(Ada.administrator(), ada.id());
    var visitor = ada.visitor();
    visitor.get(link.path());

    assertThat(visitor.post(link.path(), "password", Ada.PASSWORD))
        .hasRedirectedUrl("/sign-in/code?to=%2F");
    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
  }

  /// A colleague whose app shows the same as Ada’s.
  private PersonId bo() throws UnsupportedEncodingException {
    var made = (Invitation.Made) people.invite(Ada.administrator(), "Bo Wang", "");
    var token = made.path().substring(made.path().lastIndexOf('/') + 1);
    people.join(token, new Enrolment("Bo Wang", Ada.PASSWORD, Language.EN, "UTC"));
    ada.switchOn();
    db.update(AUTHENTICATOR).set(AUTHENTICATOR.ACCOUNT, made.person().value()).execute();
    return made.person();
  }
}
