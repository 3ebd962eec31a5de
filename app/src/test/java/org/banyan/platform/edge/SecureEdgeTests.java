package org.banyan.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
@TestPropertySource(
    properties = {
      "banyan.public-url=https://banyan.example.com",
      "banyan.public.burst=20",
      "banyan.public.per-second=0.01"
    })
class SecureEdgeTests {

  @Autowired private MockMvcTester mvc;

  @Test
  void refusesAForeignHost() {
    assertThat(mvc.get().uri("https://evil.example/sign-in")).hasStatus(421);
    assertThat(mvc.get().uri("https://banyan.example.com/sign-in")).hasStatusOk();
    assertThat(mvc.get().uri("http://localhost/sign-in")).hasStatusOk();
  }

  @Test
  void refusesAChangeThatAnotherSiteAsksFor() {
    for (var site : new String[] {"cross-site", "same-site"}) {
      assertThat(mvc.post().uri("/sign-out").with(csrf()).header("Sec-Fetch-Site", site))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(mvc.post().uri("/sign-out").with(csrf()).header("Sec-Fetch-Site", "same-origin"))
        .hasStatus(HttpStatus.FOUND);
  }

  @Test
  void tellsTheBrowserToKeepToHttpsAndToUs() {
    assertThat(mvc.get().uri("https://banyan.example.com/sign-in"))
        .headers()
        .hasValue("Strict-Transport-Security", "max-age=31536000")
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("X-Frame-Options", "DENY")
        .hasValue("Cross-Origin-Opener-Policy", "same-origin")
        .containsHeaders("Content-Security-Policy", "Permissions-Policy", "Referrer-Policy");
  }

  @Test
  void namesItsCookiesSoThatANeighbourCannotPlantThem() {
    var answer = mvc.get().uri("https://banyan.example.com/sign-in").exchange();

    assertThat(answer.getResponse().getHeaders("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-form=")
        .contains("Secure", "HttpOnly", "Path=/");
    assertThat(answer.getResponse().getCookie("__Host-form"))
        .extracting(cookie -> cookie.getAttribute("SameSite"))
        .isEqualTo("Lax");
  }

  @Test
  void slowsDownWhoeverAsksTooOften() {
    for (var time = 0; time < 20; time++) {
      assertThat(get("198.51.100.7")).hasStatusOk();
    }

    assertThat(get("198.51.100.7"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .containsHeader("Retry-After");
    assertThat(get("198.51.100.8")).hasStatusOk();
  }

  private MvcTestResult get(String address) {
    return mvc.get()
        .uri("/sign-in")
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .exchange();
  }
}
