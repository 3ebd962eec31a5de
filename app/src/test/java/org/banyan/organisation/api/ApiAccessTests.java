package org.banyan.organisation.api;

import static db.people.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.authority.Holdings;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
@TestPropertySource(properties = "banyan.api.burst=400")
class ApiAccessTests {

  private final PersonId founder = new PersonId(Ids.next());
  private final PersonId reader = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private Tokens tokens;
  @Autowired private FirstSeat firstSeat;
  @Autowired private FindByIndexNameSessionRepository<? extends Session> sessions;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @BeforeEach
  void aReaderHasASeat() {
    Program.account(db, founder);
    Program.account(db, reader);
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    var root = new LinkedHashMap<String, Object>();
    root.put("format", "banyan-charter/1");
    root.put("title", "Access " + Ids.next());
    root.put("units", List.of(Map.of("id", "u", "title", "U")));
    root.put(
        "posts",
        List.of(
            Map.of(
                "id", "chair",
                "title", "Chair",
                "unit", "u",
                "holders", List.of("p01"),
                "grants", List.of("organisation.read"))));
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
  }

  @Test
  void refusesTheTokenOnTheVeryNextRequestAfterItsPersonLostTheSeat() {
    var program = program(reader, TokenScope.values());
    var admin = ActingAs.acting(founder, Language.EN, Power.values());
    for (var time = 0; time < 20; time++) {
      holdings.link(admin, "p01", reader);
      assertThat(program.get("/api/v1/charter")).hasStatusOk();

      holdings.unlink(admin, "p01");

      assertThat(program.get("/api/v1/charter")).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(type(program.get("/api/v1/charter"))).endsWith("/not-permitted");
    }
  }

  @Test
  void refusesTheTokenOfWhoeverIsSuspendedOrHasLeft() {
    for (var state : List.of("SUSPENDED", "LEFT")) {
      var program = program(founder, TokenScope.CHARTER_READ);
      assertThat(program.get("/api/v1/charter")).hasStatusOk();

      stand(state);

      assertThat(program.get("/api/v1/charter")).hasStatus(HttpStatus.UNAUTHORIZED);
      stand("ACTIVE");
    }
  }

  @Test
  void refusesWhatIsBeyondTheScopesOfTheToken() {
    var program = program(founder, TokenScope.REVIEW_READ);

    assertThat(program.get("/api/v1/review")).hasStatusOk();
    for (var answer :
        List.of(
            program.get("/api/v1/charter"),
            program.get("/api/v1/charter/revisions"),
            program.post("/api/v1/drafts", "application/yaml", "x: y"))) {
      assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(type(answer)).endsWith("/out-of-scope");
    }
  }

  @Test
  void refusesWhoeverComesWithASessionInsteadOfAToken() {
    var cookie = new Cookie("banyan", session(sessions));

    var signedIn = mvc.get().uri("/api/v1/charter").cookie(cookie).exchange();
    var posted = mvc.post().uri("/api/v1/drafts").cookie(cookie).exchange();

    assertThat(mvc.get().uri("/me").cookie(cookie)).hasStatusOk();
    for (var answer : List.of(signedIn, posted)) {
      assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
      assertThat(type(answer)).endsWith("/no-token");
      assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
      assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void refusesAForgedTokenAndSaysNothingAboutIt() {
    var program = program(founder, TokenScope.CHARTER_READ);
    var forged = new Program(mvc, program.secret().replaceAll(".$", "_"), "zh");

    var answer = forged.get("/api/v1/charter");

    assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(Program.json(answer).get("title").asString()).isEqualTo("令牌无效");
    assertThat(answer).bodyText().doesNotContain("bnyn_" + forged.secret().substring(5));
  }

  @Test
  void answersNoPageWithAToken() {
    var program = program(founder, TokenScope.values());

    assertThat(program.get("/organisation/review")).hasStatus(HttpStatus.FOUND);
    assertThat(program.get("/me")).hasStatus(HttpStatus.FOUND);
  }

  @Test
  void allowsNoOtherSiteToReadTheAnswers() {
    var program = program(founder, TokenScope.CHARTER_READ);

    var answer = program.get("/api/v1/charter", "Origin", "https://evil.example");

    assertThat(answer.getResponse().getHeaderNames())
        .noneMatch(name -> name.startsWith("Access-Control"));
  }

  @Test
  void slowsDownAProgramThatAsksTooOften() {
    var secret = Program.token(tokens, founder, TokenScope.CHARTER_READ);
    var last = fromElsewhere(secret);
    for (var time = 0; time < 1_000 && last.getResponse().getStatus() == 200; time++) {
      last = fromElsewhere(secret);
    }

    assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(last.getResponse().getHeader("Retry-After")).isNotBlank();
  }

  private MvcTestResult fromElsewhere(String secret) {
    return mvc.get()
        .uri("/api/v1/charter/revisions")
        .header("Authorization", "Bearer " + secret)
        .with(request -> {
          request.setRemoteAddr("10.9.8.7");
          return request;
        })
        .exchange();
  }

  private Program program(PersonId person, TokenScope... scopes) {
    return new Program(mvc, Program.token(tokens, person, scopes), "");
  }

  private void stand(String state) {
    db.update(ACCOUNT).set(ACCOUNT.STATE, state).where(ACCOUNT.ID.eq(founder.value())).execute();
  }

  private <S extends Session> String session(FindByIndexNameSessionRepository<S> kept) {
    var session = kept.createSession();
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, founder.toString());
    kept.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private static String type(MvcTestResult answer) {
    return Program.json(answer).get("type").asString();
  }
}
