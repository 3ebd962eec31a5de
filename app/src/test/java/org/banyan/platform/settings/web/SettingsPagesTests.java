package org.banyan.platform.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.settings.SecondFactorDemand;
import org.banyan.platform.settings.Settings;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@TestPropertySource(properties = "banyan.trusted-proxies=10.0.0.0/8")
class SettingsPagesTests {

  @Autowired private MockMvcTester mvc;
  @Autowired private Settings settings;
  @Autowired private DSLContext db;

  @Test
  void showsWhatIsSetAndWhereInBothLanguages() {
    assertThat(get("/settings", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("邮件服务器", "10.0.0.0/8", "banyan.trusted-proxies", "未设置");
    assertThat(get("/settings", Language.EN)).bodyText().contains("Mail server", "Trusted proxies");
  }

  @Test
  void keepsTheMailServerWithItsPasswordSealed() {
    var answer =
        post(
            "/settings/mail",
            "host",
            "mail.example.com",
            "port",
            "465",
            "security",
            "TLS",
            "user",
            "banyan",
            "password",
            "a secret",
            "from",
            "banyan@example.com");

    assertThat(answer).hasRedirectedUrl("/settings");
    assertThat(settings.mailServer().orElseThrow().password()).isEqualTo("a secret");
    assertThat(db.fetch("select value from platform.setting").getValues(0, String.class))
        .noneMatch(value -> value.contains("a secret"));
    assertThat(db.fetch("select detail::text from platform.audit_entry").getValues(0, String.class))
        .noneMatch(value -> value.contains("a secret"));
    assertThat(get("/settings", Language.EN))
        .bodyText()
        .contains("mail.example.com")
        .doesNotContain("a secret");
  }

  @Test
  void keepsWhatWasTypedOfARefusedMailServer() {
    var answer = post("/settings/mail", "host", "no host", "port", "99999", "from", "nobody");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer)
        .bodyText()
        .contains("value=\"no host\"", "number from 1 to 65535", "not an e-mail");
  }

  @Test
  void keepsHowLongASessionLives() {
    post("/settings/session", "hours", "3");

    assertThat(settings.sessionIdle()).isEqualTo(Duration.ofHours(3));
    assertThat(post("/settings/session", "hours", "0")).hasRedirectedUrl("/settings");
    assertThat(settings.sessionIdle()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void keepsOfWhomASecondFactorIsDemanded() {
    assertThat(get("/settings", Language.ZH)).bodyText().contains("必须开启的人", "由各人自己决定");

    assertThat(post("/settings/second-factor", "of", "CATS")).hasStatus(HttpStatus.BAD_REQUEST);

    assertThat(post("/settings/second-factor", "of", "LEADS")).hasRedirectedUrl("/settings");

    assertThat(settings.secondFactorDemand()).isEqualTo(SecondFactorDemand.LEADS);
    assertThat(get("/settings", Language.EN)).hasRedirectedUrl("/me/second-factor");
    var acting = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.values());
    settings.keepSecondFactorDemand(acting, SecondFactorDemand.NOBODY);
    assertThat(get("/settings", Language.EN)).hasStatusOk();
  }

  @Test
  void demandsItOfEverybodyWhereTheConfigurationCannotBeUnderstood() {
    assertThat(SecondFactorDemand.of("leads")).isEqualTo(SecondFactorDemand.LEADS);
    assertThat(SecondFactorDemand.of("admin")).isEqualTo(SecondFactorDemand.EVERYBODY);
  }

  @Test
  void listsTheAuditAndChecksItsChain() {
    post("/settings/session", "hours", "5");

    assertThat(get("/settings/audit", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("审计", "settings.changed");
    assertThat(get("/settings/audit?q=nothing-like-it", Language.EN))
        .bodyText()
        .doesNotContain("settings.changed");
    assertThat(post("/settings/audit/verify")).hasRedirectedUrl("/settings/audit");
  }

  @Test
  void saysHowTheInstallationIs() {
    assertThat(get("/settings/health", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Database", "Outbox");
    assertThat(get("/settings/health", Language.ZH)).bodyText().contains("运行状况", "发件箱");
  }

  @Test
  void tellsStrangersNoMoreThanUpOrDown() {
    assertThat(mvc.get().uri("/actuator/health"))
        .hasStatusOk()
        .bodyText()
        .contains("\"status\":\"UP\"")
        .doesNotContain("details", "components");
    assertThat(mvc.get().uri("/actuator/env")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void isClosedToWhoeverDoesNotAdminister() {
    for (var path : new String[] {"/settings", "/settings/health", "/settings/audit"}) {
      assertThat(mvc.get().uri(path).with(ActingAs.holding(Power.PEOPLE_MANAGE)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
  }

  private MvcTestResult get(String path, Language language) {
    return mvc.get().uri(path).with(ActingAs.everything(language)).exchange();
  }

  private MvcTestResult post(String path, String... pairs) {
    var request = mvc.post().uri(path).with(ActingAs.everything(Language.EN));
    for (var index = 0; index < pairs.length; index += 2) {
      request.param(pairs[index], pairs[index + 1]);
    }
    return request.exchange();
  }
}
