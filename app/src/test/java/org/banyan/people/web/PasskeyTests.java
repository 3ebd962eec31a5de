package org.banyan.people.web;

import static db.people.Tables.PASSKEY;
import static org.assertj.core.api.Assertions.assertThat;

import db.people.tables.records.PasskeyRecord;
import java.util.List;
import java.util.UUID;
import org.banyan.people.FirstLink;
import org.banyan.platform.access.ActingAs;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@Import({Seats.class, FirstLink.class, MovedTime.class, Ada.class})
@TestPropertySource(properties = "banyan.public.burst=100000")
class PasskeyTests {

  private static final List<String> NONSENSE =
      List.of(
          "",
          "{}",
          "null",
          "[]",
          "<script>",
          "{\"id\":\"eA\"}",
          """
          {"id":"eA","rawId":"eA","type":"public-key","clientExtensionResults":{},
           "response":{"clientDataJSON":"bnVsbA","attestationObject":"9g",
                       "authenticatorData":"AA","signature":"AA"}}
          """);

  @Autowired private MockMvcTester mvc;
  @Autowired private SettableClock clock;
  @Autowired private DSLContext db;
  @Autowired private Ada ada;

  @BeforeEach
  void adaIsHere() {
    ada.arrive();
  }

  @Test
  void explainsItselfInBothLanguages() {
    var chinese = ActingAs.person(ActingAs.acting(ada.id(), Language.ZH));
    var english = ActingAs.person(ActingAs.acting(ada.id(), Language.EN));

    assertThat(mvc.get().uri("/me/passkeys").with(chinese)).bodyText().contains("还没有通行密钥");
    assertThat(mvc.get().uri("/me/passkeys").with(english)).bodyText().contains("None yet.");
    assertThat(ada.visitor().get("/sign-in/passkey")).bodyText().contains("Sign in with a passkey");
  }

  @Test
  void asksADeviceOnlyAfterThePassword() {
    assertThat(ada.post("/me/passkeys/begin", "current", "a guess"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is not your current password")
        .doesNotContain("data-options");

    assertThat(ada.post("/me/passkeys/begin", "current", Ada.PASSWORD))
        .hasStatusOk()
        .bodyText()
        .contains("data-options", "&#34;userVerification&#34;:&#34;required&#34;");
  }

  @Test
  void takesNoKeyThatWasNotAskedForOrMakesNoSense() {
    var visitor = ada.visitor();
    ada.password(visitor);
    visitor.get("/me/passkeys");
    assertThat(visitor.post("/me/passkeys", "name", "x", "credential", "{}"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

    for (var answer : NONSENSE) {
      visitor.get("/me/passkeys");
      assertThat(visitor.post("/me/passkeys/begin", "current", Ada.PASSWORD)).hasStatusOk();
      assertThat(visitor.post("/me/passkeys", "name", "x", "credential", answer))
          .as(answer)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(db.fetchCount(PASSKEY)).isZero();
  }

  @Test
  void letsNobodyInByASignatureThatMakesNoSense() {
    for (var answer : NONSENSE) {
      var visitor = ada.visitor();
      visitor.get("/sign-in/passkey");
      assertThat(answer(visitor, answer)).as(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
    }
  }

  @Test
  void doesNotFindThePasskeyOfSomebodyElse() {
    var theirs = UUID.randomUUID();
    db.insertInto(PASSKEY)
        .set(PASSKEY.ID, theirs)
        .set(PASSKEY.ACCOUNT, UUID.randomUUID())
        .set(PASSKEY.NAME, "theirs")
        .set(PASSKEY.CREDENTIAL, theirs.toString())
        .set(PASSKEY.PUBLIC_KEY, "")
        .set(PASSKEY.SIGN_COUNT, 0L)
        .set(PASSKEY.BACKUP_ELIGIBLE, false)
        .set(PASSKEY.MADE_AT, clock.instant())
        .execute();
    var path = "/me/passkeys/" + theirs;

    assertThat(ada.post(path + "/remove")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(ada.post(path + "/rename", "name", "x")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(db.fetchOne(PASSKEY, PASSKEY.ID.eq(theirs)))
        .isNotNull()
        .returns("theirs", PasskeyRecord::getName);
    db.deleteFrom(PASSKEY).execute();
  }

  private static MvcTestResult answer(Visitor visitor, String answer) {
    return visitor.post("/sign-in/passkey", "credential", answer);
  }
}
