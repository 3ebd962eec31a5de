package org.banyan.people.web;

import static db.people.Tables.AUTHENTICATOR;
import static db.people.Tables.RECOVERY_CODE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.banyan.people.FirstLink;
import org.banyan.people.People;
import org.banyan.people.Recovery;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.settings.SecondFactorDemand;
import org.banyan.platform.settings.Settings;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.archive.Archives;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BanyanTest
@Import({Seats.class, FirstLink.class, MovedTime.class, Ada.class})
@TestPropertySource(properties = "banyan.public.burst=100000")
class SecondFactorTests {

  @Autowired private MockMvcTester mvc;
  @Autowired private People people;
  @Autowired private Settings settings;
  @Autowired private NoticeBoard notices;
  @Autowired private Archives archives;
  @Autowired private DSLContext db;
  @Autowired private Ada ada;

  @BeforeEach
  void adaIsHereWithoutASecondFactor() {
    ada.arrive();
  }

  @Test
  void isOnOnlyAfterTheFirstRightCode() throws Exception {
    ada.begin();

    assertThat(ada.post(Ada.PAGE + "/codes", "code", "000000"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("The code is not right", ada.secret().substring(0, 4));
    assertThat(ada.password(ada.visitor())).hasRedirectedUrl("/me");

    ada.confirm();

    assertThat(ada.paper()).hasSize(10).doesNotHaveDuplicates();
    assertThat(ada.password(ada.visitor())).hasRedirectedUrl("/sign-in/code?to=%2Fme");
  }

  @Test
  void isSwitchedOffWithThePasswordAlone() throws Exception {
    ada.switchOn();

    assertThat(ada.post(Ada.PAGE + "/remove", "current", "a guess"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is not your current password");
    assertThat(ada.post(Ada.PAGE + "/remove", "current", Ada.PASSWORD)).hasRedirectedUrl(Ada.PAGE);
    assertThat(ada.password(ada.visitor())).hasRedirectedUrl("/me");
    assertThat(db.fetchCount(RECOVERY_CODE)).isZero();
  }

  @Test
  void isResetByAColleagueWhoIsNamedAndNeverByOneself() throws Exception {
    ada.switchOn();
    var visitor = ada.visitor();
    ada.password(visitor);
    visitor.get("/sign-in/code");
    visitor.post("/sign-in/code", "code", ada.code());
    var path = "/people/" + ada.id() + "/second-factor/reset";

    assertThat(ada.post(path)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mvc.post().uri(path).with(ActingAs.holding(Power.INSIGHT_READ)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mvc.post().uri(path).with(ActingAs.person(Ada.administrator())))
        .hasRedirectedUrl("/people/" + ada.id());

    assertThat(visitor.get("/me")).hasStatus(HttpStatus.FOUND);
    assertThat(ada.password(ada.visitor())).hasRedirectedUrl("/me");
    assertThat(notices.latest(ada.id(), 1))
        .singleElement()
        .satisfies(notice -> assertThat(notice.words()).contains("second-factor.reset"));
    assertThat(actions()).containsSequence("second-factor.on", "person.halfway-in");
    assertThat(actions()).contains("second-factor.reset");
  }

  @Test
  void isTakenAwayByRecoveringAnAdministrator() throws Exception {
    ada.switchOn();

    var recovery = people.recoverAdministrator(Optional.of("Ada Lin"));

    assertThat(((Recovery.Made) recovery).secondFactorRemoved()).isTrue();
    assertThat(ada.password(ada.visitor())).hasRedirectedUrl("/me");
    assertThat(((Recovery.Made) people.recoverAdministrator(Optional.of("Ada Lin"))))
        .extracting(Recovery.Made::secondFactorRemoved)
        .isEqualTo(false);
  }

  @Test
  void showsItsSecretOnlyUntilItIsOnAndKeepsItSealed() throws Exception {
    ada.begin();
    assertThat(ada.page(Language.EN)).contains("otpauth://totp/Banyan:", "<svg class=\"qr\"");

    ada.confirm();

    assertThat(ada.page(Language.EN)).doesNotContain("otpauth:").doesNotContainPattern(Ada.SECRET);
    assertThat(ada.page(Language.EN)).doesNotContainPattern(Ada.CODE);
    assertThat(db.fetch(AUTHENTICATOR).toString()).doesNotContain(ada.secret());
    assertThat(db.fetch("select detail::text from platform.audit_entry").toString())
        .doesNotContain(ada.secret(), ada.paper().getFirst());
  }

  @Test
  void leavesSecretAndCodesOutOfAnExport(@TempDir Path folder) throws Exception {
    ada.switchOn();
    var zip = folder.resolve("open.zip");

    archives.export(zip);

    try (var file = new ZipFile(zip.toFile())) {
      assertThat(firstLine(file, "people/authenticator.csv"))
          .isEqualTo("account,last_step,begun_at,confirmed_at");
      assertThat(firstLine(file, "people/recovery_code.csv")).isEqualTo("account,used_at");
    }
  }

  @Test
  void leadsThereFirstWhomItIsDemandedOf() {
    var lead = ActingAs.acting(ada.id(), Language.EN, Power.CHARTER_ADOPT, Power.INSIGHT_READ);
    var colleague = ActingAs.acting(ada.id(), Language.EN, Power.INSIGHT_READ);
    settings.keepSecondFactorDemand(Ada.administrator(), SecondFactorDemand.LEADS);

    assertThat(mvc.get().uri("/me").with(ActingAs.person(lead))).hasRedirectedUrl(Ada.PAGE);
    assertThat(mvc.get().uri("/me").header("HX-Request", "true").with(ActingAs.person(lead)))
        .headers()
        .hasValue("HX-Redirect", Ada.PAGE);
    assertThat(mvc.get().uri(Ada.PAGE).with(ActingAs.person(lead)))
        .hasStatusOk()
        .bodyText()
        .contains("Set up two-step sign-in first");
    assertThat(mvc.get().uri("/me").with(ActingAs.person(colleague))).hasStatusOk();

    settings.keepSecondFactorDemand(Ada.administrator(), SecondFactorDemand.EVERYBODY);
    assertThat(mvc.get().uri("/me").with(ActingAs.person(colleague))).hasRedirectedUrl(Ada.PAGE);

    settings.keepSecondFactorDemand(Ada.administrator(), SecondFactorDemand.NOBODY);
    assertThat(mvc.get().uri("/me").with(ActingAs.person(lead))).hasStatusOk();
  }

  @Test
  void explainsItselfInBothLanguages() throws Exception {
    assertThat(ada.page(Language.ZH)).contains("两步验证", "未开启", "验证器应用");
    assertThat(ada.page(Language.EN)).contains("Two-step sign-in", "Switch it on");
    ada.switchOn();
    assertThat(ada.page(Language.ZH)).contains("已开启", "备用码", "关闭两步验证");
    var visitor = new Visitor(mvc, "zh-CN", "198.51.100.8");
    ada.password(visitor);
    assertThat(visitor.get("/sign-in/code")).bodyText().contains("还差一步");
  }

  private static String firstLine(ZipFile file, String entry) throws IOException {
    var text = new String(file.getInputStream(file.getEntry(entry)).readAllBytes(), UTF_8);
    return text.lines().findFirst().orElse("");
  }

  private List<String> actions() {
    return db.fetch("select action from platform.audit_entry order by id")
        .getValues(0, String.class);
  }
}
