package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@ExtendWith(OutputCaptureExtension.class)
class TokenPagesTests {

  private final String soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString();
  private static final Pattern SECRET = Pattern.compile("bnyn_[0-9A-Za-z]{49}");
  private static final Pattern REVOKE = Pattern.compile("action=\"(/[a-z/]+/[0-9a-f-]{36}/revoke)");

  private final PersonId person = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;

  @Test
  void offerTheScopesThatThePersonMayUseInBothLanguages() {
    assertThat(get("/me/tokens", reader(Language.ZH)))
        .hasStatusOk()
        .bodyText()
        .contains("接口令牌", "您还没有令牌。", "读取现行组织方案", "需要您拥有");
    assertThat(get("/me/tokens", reader(Language.EN)))
        .bodyText()
        .contains("API tokens", "You have no tokens.", "charter:read", "You need the permission");
  }

  @Test
  void showATokenOnceNowhereAgainAndNeverInTheLog(CapturedOutput output) throws Exception {
    var answer = make(reader(Language.EN), "nightly", soon, "charter:read");

    var secret = SECRET.matcher(answer.getResponse().getContentAsString());
    assertThat(secret.find()).isTrue();
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(get("/me/tokens", reader(Language.EN)))
        .bodyText()
        .contains("nightly", "never")
        .doesNotContain("bnyn_");
    assertThat(get("/people/tokens", manager()))
        .hasStatusOk()
        .bodyText()
        .contains("nightly")
        .doesNotContain("bnyn_");
    assertThat(output.getAll()).doesNotContain(secret.group());
  }

  @Test
  void keepWhatWasTypedWhenItIsRefused() {
    assertThat(make(reader(Language.ZH), "每晚体检", "someday", "charter:propose"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("每晚体检", "value=\"someday\"", "格式如 2026-12-31", "无权做的事");
  }

  @Test
  void areRevokedByTheirPersonAndByAnAdministrator() throws Exception {
    make(reader(Language.EN), "mine to revoke", soon, "charter:read");
    var mine = REVOKE.matcher(text(get("/me/tokens", reader(Language.EN))));
    assertThat(mine.find()).isTrue();

    assertThat(post(mine.group(1), reader(Language.EN))).hasRedirectedUrl("/me/tokens");
    assertThat(post(mine.group(1), reader(Language.EN))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/me/tokens", reader(Language.EN))).bodyText().contains("You have no tokens.");

    make(reader(Language.EN), "theirs to revoke", soon, "charter:read");
    var theirs = REVOKE.matcher(text(get("/people/tokens", manager())));
    assertThat(theirs.find()).isTrue();
    assertThat(post(theirs.group(1), manager())).hasRedirectedUrl("/people/tokens");
    assertThat(get("/me/tokens", reader(Language.EN))).bodyText().contains("You have no tokens.");
  }

  @Test
  void ofOthersAreClosedToWhoeverMayNotManagePeople() {
    assertThat(get("/people/tokens", reader(Language.EN))).hasStatus(HttpStatus.FORBIDDEN);
  }

  private Acting reader(Language language) {
    return ActingAs.acting(person, language, Power.ORGANISATION_READ);
  }

  private static Acting manager() {
    return ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.PEOPLE_MANAGE);
  }

  private MvcTestResult make(Acting acting, String name, String until, String scope) {
    return mvc.post()
        .uri("/me/tokens")
        .with(ActingAs.person(acting))
        .param("name", name)
        .param("until", until)
        .param("scopes", scope)
        .exchange();
  }

  private MvcTestResult get(String path, Acting acting) {
    return mvc.get().uri(path).with(ActingAs.person(acting)).exchange();
  }

  private MvcTestResult post(String path, Acting acting) {
    return mvc.post().uri(path).with(ActingAs.person(acting)).exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}
