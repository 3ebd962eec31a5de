package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.people.Person.Standing;
import org.banyan.people.oidc.FakeProvider;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import({Seats.class, FirstLink.class, MovedTime.class, Ada.class})
@TestPropertySource(properties = {"banyan.public.burst=100000", "banyan.oidc.name=Acme"})
class ProviderTests {

  private static final FakeProvider PROVIDER = new FakeProvider();
  private static final String ADAS = "ada@example.com";
  private static int guests;

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private SettableClock clock;
  @Autowired private DSLContext db;
  @Autowired private Ada ada;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry properties) {
    properties.add("banyan.oidc.issuer", PROVIDER::issuer);
    properties.add("banyan.oidc.client-id", () -> FakeProvider.CLIENT);
    properties.add("banyan.oidc.client-secret", () -> FakeProvider.SECRET);
  }

  @BeforeEach
  void adaIsHereAndNotLinked() {
    ada.arrive();
    db.execute("delete from people.identity_elsewhere");
    PROVIDER.is("a-1", ADAS, true);
  }

  @Test
  void isOfferedInBothLanguages() {
    assertThat(visitor().get("/sign-in"))
        .bodyText()
        .contains("Sign in with Acme", "/sign-in/provider?to=%2F");
    assertThat(new Visitor(mvc, "zh-CN", "198.51.100.9").get("/sign-in"))
        .bodyText()
        .contains("用 Acme 登录");
  }

  @Test
  void leavesAStrangerOutsideAndMakesNoAccount() {
    var before = people.everybody().size();
    var visitor = visitor();

    assertThat(arrive(visitor))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("No account here is linked with ada@example.com");

    assertThat(people.everybody()).hasSize(before);
    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void signsInWhoeverLinkedItWithTheirPasswordOnTheirOwnPage() {
    var visitor = signedIn();
    assertThat(visitor.get("/me")).bodyText().contains("/me/provider");
    assertThat(visitor.get("/me/provider")).bodyText().contains("Nothing linked yet");
    assertThat(arrive(visitor)).hasRedirectedUrl("/me/provider");
    assertThat(visitor.get("/me/provider")).bodyText().contains("Link ada@example.com?");

    assertThat(visitor.post("/me/provider/link", "current", "a guess"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is not your current password");
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
    visitor.get("/me/provider");
    assertThat(visitor.post("/me/provider/link", "current", Ada.PASSWORD))
        .hasRedirectedUrl("/me/provider");

    assertThat(visitor.get("/me/provider")).bodyText().contains("ada@example.com", "Unlink");
    var other = visitor();
    assertThat(arrive(other, "/me/provider")).hasRedirectedUrl("/me/provider");
    assertThat(other.get("/me")).hasStatusOk().bodyText().contains("Ada Lin");
    assertThat(actions()).contains("identity.linked").last().isEqualTo("person.signed-in");
  }

  @Test
  void isUnlinkedWithThePassword() {
    var visitor = linked();
    visitor.get("/me/provider");

    assertThat(visitor.post("/me/provider/unlink", "current", "a guess"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    visitor.get("/me/provider");
    assertThat(visitor.post("/me/provider/unlink", "current", Ada.PASSWORD))
        .hasRedirectedUrl("/me/provider");

    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(actions()).contains("identity.unlinked");
  }

  @Test
  void belongsToOnePersonOnly() {
    linked();
    var bo = invited("");
    people.join(token(bo), new Enrolment("", Ada.PASSWORD, Language.EN, "UTC"));
    var visitor = visitor();
    visitor.get("/sign-in");
    visitor.post("/sign-in", "name", name(bo.person()), "password", Ada.PASSWORD);
    assertThat(arrive(visitor)).hasRedirectedUrl("/me/provider");
    visitor.get("/me/provider");

    assertThat(visitor.post("/me/provider/link", "current", Ada.PASSWORD))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("linked with somebody else");
  }

  @Test
  void letsTheInvitedInWhoseAddressTheProviderHasVerified() {
    var guest = invited("Guest@Example.com");
    assertThat(visitor().get(guest.path())).bodyText().contains("/sign-in/provider");
    PROVIDER.is("g-1", "guest@example.com", true);
    var visitor = visitor();

    assertThat(arrive(visitor)).hasRedirectedUrl("/");

    assertThat(visitor.get("/me")).hasStatusOk().bodyText().contains(name(guest.person()));
    assertThat(standing(guest.person())).isEqualTo(Standing.ACTIVE);
    assertThat(visitor().get(guest.path())).hasStatus(HttpStatus.GONE);
    assertThat(arrive(visitor())).hasRedirectedUrl("/");
    people.suspend(Ada.administrator(), guest.person());
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("suspended");
    people.reactivate(Ada.administrator(), guest.person());
    assertThat(arrive(visitor())).hasRedirectedUrl("/");
    people.leave(Ada.administrator(), guest.person());
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void doesNotTakeAnAddressThatIsUnverifiedOrAnothersOrLate() {
    var guest = invited("second@example.com");
    PROVIDER.is("g-2", "second@example.com", false);
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
    PROVIDER.is("g-2", "third@example.com", true);
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
    PROVIDER.is("g-2", name(guest.person()), true);
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);

    clock.move(Duration.ofDays(8));
    PROVIDER.is("g-2", "second@example.com", true);
    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(standing(guest.person())).isEqualTo(Standing.INVITED);
  }

  @Test
  void doesNotTakeTheAddressOfSomebodyWhoHasComeAlready() {
    var guest = invited("fourth@example.com");
    people.join(token(guest), new Enrolment("", Ada.PASSWORD, Language.EN, "UTC"));
    people.link(Ada.administrator(), guest.person());
    PROVIDER.is("g-4", "fourth@example.com", true);

    assertThat(arrive(visitor())).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void asksForTheCodeOfASecondFactorAllTheSame() throws Exception {
    linked();
    ada.switchOn();
    var visitor = visitor();

    assertThat(arrive(visitor)).hasRedirectedUrl("/sign-in/code?to=%2F");
    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
    visitor.get("/sign-in/code");
    assertThat(visitor.post("/sign-in/code", "code", ada.code())).hasRedirectedUrl("/");
  }

  @Test
  void takesOnlyTheAnswerToWhatThisBrowserAskedAndOnlyOnce() {
    linked();
    var tokens = PROVIDER.tokens();
    var visitor = visitor();
    var back = PROVIDER.visit(begin(visitor, "/"));

    assertThat(visitor().get(back)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(visitor.get(back.replace("state=", "state=x"))).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(PROVIDER.tokens()).isEqualTo(tokens);
    assertThat(visitor.get(back)).hasRedirectedUrl("/");
    assertThat(visitor.get(back)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(visitor.get("/sign-in/provider/back")).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void refusesACodeThatWasUsedElsewhere() {
    linked();
    var thief = visitor();
    var stolen = code(PROVIDER.visit(begin(thief, "/")));
    thief.get(PROVIDER.visit(begin(thief, "/")));
    var visitor = visitor();
    var back = PROVIDER.visit(begin(visitor, "/"));

    assertThat(visitor.get(back.replace(code(back), stolen))).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void saysSoWhenTheProviderDoes() {
    var visitor = visitor();
    var state = PROVIDER.visit(begin(visitor, "/")).replaceAll(".*state=", "");

    assertThat(visitor.get("/sign-in/provider/back?error=access_denied&state=" + state))
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .bodyText()
        .contains("Acme did not confirm who you are");
  }

  @Test
  void givesANewSessionAndGoesNowhereElse() {
    linked();
    var visitor = visitor();
    var back = PROVIDER.visit(begin(visitor, "//evil.example"));
    var before = visitor.cookie("banyan");

    assertThat(visitor.get(back)).hasRedirectedUrl("/");
    assertThat(visitor.cookie("banyan")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void believesNoTokenThatIsForgedOldOrMeantForAnother() {
    linked();
    assertThat(arrive(visitor())).hasRedirectedUrl("/");

    PROVIDER.lies(claims -> claims.put("nonce", "another"));
    assertThat(arrive(visitor())).as("nonce").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.lies(claims -> claims.put("aud", "another"));
    assertThat(arrive(visitor())).as("audience").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.lies(claims -> claims.put("iss", "https://another.example.com"));
    assertThat(arrive(visitor())).as("issuer").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.lies(claims -> claims.put("exp", 1_700_000_000L));
    assertThat(arrive(visitor())).as("expiry").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.lies(claims -> claims.remove("sub"));
    assertThat(arrive(visitor())).as("subject").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.lies(_ -> {});
    PROVIDER.signsWithAnotherKey();
    assertThat(arrive(visitor())).as("signature").hasStatus(HttpStatus.UNAUTHORIZED);
    PROVIDER.doesNotSign();
    assertThat(arrive(visitor())).as("no signature").hasStatus(HttpStatus.UNAUTHORIZED);
  }

  private MvcTestResult arrive(Visitor visitor) {
    return arrive(visitor, "/");
  }

  private MvcTestResult arrive(Visitor visitor, String to) {
    return visitor.get(PROVIDER.visit(begin(visitor, to)));
  }

  private static String begin(Visitor visitor, String to) {
    var there = visitor.get("/sign-in/provider?to=" + to).getResponse().getRedirectedUrl();
    assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?");
    return String.valueOf(there);
  }

  private static String code(String back) {
    return back.replaceAll(".*code=([^&]+).*", "$1");
  }

  private Visitor signedIn() {
    var visitor = visitor();
    ada.password(visitor);
    return visitor;
  }

  private Visitor linked() {
    var visitor = signedIn();
    arrive(visitor);
    visitor.get("/me/provider");
    assertThat(visitor.post("/me/provider/link", "current", Ada.PASSWORD))
        .hasRedirectedUrl("/me/provider");
    return visitor;
  }

  private Invitation.Made invited(String email) {
    guests++;
    return (Invitation.Made) people.invite(Ada.administrator(), "Guest " + guests, email);
  }

  private static String token(Invitation.Made invitation) {
    return invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
  }

  private String name(PersonId person) {
    return people.person(person).orElseThrow().name();
  }

  private Standing standing(PersonId person) {
    return people.person(person).orElseThrow().standing();
  }

  private List<String> actions() {
    return db.fetch("select action from platform.audit_entry order by id")
        .getValues(0, String.class);
  }

  private Visitor visitor() {
    return new Visitor(mvc, "en", "198.51.100.7");
  }
}
