package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import(Everybody.class)
class TokenJourneyTests {

  @LocalServerPort private int port;

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void makesATokenSeesItOnceAndRevokesIt(Look look) {
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.open("/me/tokens").page();
      seen(visit, "tokens-none");

      page.fill("#name", "每晚体检 nightly check");
      page.fill("#until", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
      page.check("input[value='charter:read']");
      page.check("input[value='review:read']");
      page.click("main form.stack .btn-primary");
      seen(visit.settle(), "tokens-made");
      assertThat(page.inputValue("#made")).matches("bnyn_[0-9A-Za-z]{49}");

      seen(visit.open("/people/tokens"), "tokens-team");
      visit.open("/me/tokens");
      assertThat(page.locator("#made").count()).isZero();
      page.click("form[action$='/revoke'] button");
      seen(visit.settle(), "tokens-revoked");
      assertThat(page.locator("form[action$='/revoke']").count()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isToldWhatToPutRight(Look look) {
    try (var visit = Chromium.visit(port, look)) {
      var page = visit.open("/me/tokens").page();
      page.fill("#name", "每晚体检 nightly check");
      page.fill("#until", "2020-01-01");
      page.click("main form.stack .btn-primary");
      visit.settle().wholeShot("tokens-refused").fitsItsWidth().isAccessible();

      assertThat(page.locator(".error").count()).isEqualTo(2);
      assertThat(page.inputValue("#name")).isEqualTo("每晚体检 nightly check");
    }
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
