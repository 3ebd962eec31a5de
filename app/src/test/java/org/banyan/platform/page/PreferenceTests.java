package org.banyan.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.banyan.platform.access.ActingAs;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class PreferenceTests {

  @Autowired private MockMvcTester mvc;

  @Test
  void remembersTheThemeAndGoesBackToWhereTheReaderWas() {
    var result = post("/preferences/theme?theme=dark", "http://localhost/design?q=tea");

    assertThat(result).hasRedirectedUrl("/design?q=tea");
    assertThat(result).cookies().hasValue("theme", "dark");
    assertThat(result).cookies().isHttpOnly("theme", true);
  }

  @Test
  void takesNoThemeThatDoesNotExist() {
    var result = post("/preferences/theme?theme=<script>", "http://localhost/design");

    assertThat(result).cookies().hasValue("theme", "auto");
  }

  @Test
  void letsAStrangerChooseALanguage() {
    var result = post("/preferences/language?language=zh-CN", "http://localhost/sign-in");

    assertThat(result).cookies().hasValue("language", "zh-CN");
    assertThat(result).hasRedirectedUrl("/sign-in");
  }

  @Test
  void neverLeadsAwayFromHere() {
    assertThat(post("/preferences/theme?theme=dark", "https://elsewhere.example//evil"))
        .hasRedirectedUrl("/");
    assertThat(post("/preferences/theme?theme=dark", "no address at all")).hasRedirectedUrl("/");
  }

  @Test
  void servesItsFilesForAYear() {
    var result = mvc.get().uri(Assets.own("banyan.css")).exchange();

    assertThat(result).hasStatusOk();
    assertThat(result).headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
  }

  @Test
  void wearsTheThemeInTheMarkup() {
    var request =
        mvc.get().uri("/design?theme=dark&lang=en").with(ActingAs.everything(Language.ZH));

    assertThat(request).bodyText().contains("<html lang=\"en\" data-bs-theme=\"dark\">");
  }

  private MvcTestResult post(String address, String from) {
    return mvc.post().uri(address).header("Referer", from).with(csrf()).exchange();
  }
}
