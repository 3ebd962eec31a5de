package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.GroupBook;
import org.banyan.community.wecom.FakeWeCom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@JourneyTest
@Import(Everybody.class)
class WeComJourneyTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final FakeWeCom FAKE = new FakeWeCom();

  @LocalServerPort private int port;
  @Autowired private Communities communities;
  @Autowired private GroupBook groups;

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    properties.add("banyan.wecom.address", FAKE::address);
  }

  @AfterAll
  static void close() {
    FAKE.close();
  }

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void connectsLearnsWhatIsWrongAndReads(Look look) {
    FAKE.team("wr1", "美妆一群", "wmA", "wmB");
    FAKE.team("wr2", "会员福利群", "wmC");
    for (var ago = 1; ago < 20; ago++) {
      FAKE.sums(LocalDate.now(SHANGHAI).minusDays(ago), "zhang", 0, 2, 1, 3, 7, 4, 1_240 + ago);
    }
    var community = communities.begin("w" + UUID.randomUUID(), SHANGHAI);
    try (var visit = Chromium.visit(port, look)) {
      var address = "/communities/%s/sources/wecom".formatted(community.id().value());
      var page = visit.open(address).page();
      seen(visit, "wecom-none");

      FAKE.trustsTheAddress(false);
      page.fill("#corp", FakeWeCom.CORP);
      page.fill("#secret", FakeWeCom.SECRET);
      page.selectOption("#basis", "contract");
      page.click("main form.stack .btn-primary");
      seen(visit.settle(), "wecom-refused");
      assertThat(page.content()).contains("60020").doesNotContain(FakeWeCom.SECRET);

      FAKE.allowsAll();
      page.click("form[action$='/read'] button");
      page.waitForCondition(() -> !visit.open(address).page().content().contains("progress-work"));
      seen(visit, "wecom-read");
      assertThat(groups.standings(community)).hasSize(2);
      assertThat(page.locator("table.rows").count()).isEqualTo(2);
    }
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
