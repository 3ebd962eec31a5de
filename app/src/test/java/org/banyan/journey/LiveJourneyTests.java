package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.platform.language.Language;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import(Everybody.class)
class LiveJourneyTests {

  @LocalServerPort private int port;
  @Autowired private Communities communities;
  @Autowired private DSLContext db;

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromAnAddressToAnEventThatIsCounted(Look look) throws Exception {
    var community = begun();
    var live = "/communities/%s/sources/live".formatted(community.value());
    try (var visit = Chromium.visit(port, look)) {
      visit.open(live.replace("/live", "")).page().locator("a[href$='/sources/live']").click();
      visit.page().waitForURL("**" + live);
      visit.page().locator("summary:near(#begin-title)").first().click();
      seen(visit.settle(), "live-empty");

      visit.page().locator("#hook-name").fill("机器人");
      visit.page().locator("#hook-basis").selectOption("consent");
      visit.page().locator("form:has(#hook-name) .btn-primary").click();
      visit.page().locator("#shown-secret").waitFor();
      seen(visit.settle(), "live-secret");

      var line = visit.page().locator("#shown-try").textContent();
      assertThat(inShell(line)).contains("\"accepted\":1");
      assertThat(inShell(line.replace("Bearer $S", "Bearer x"))).contains("401");
      awaitBatch(community);
      visit.open(live).page().locator("article details summary").first().click();
      seen(visit.settle(), "live-counted");
      seen(visit.open(live.replace("/live", "")), "live-sources");
      assertThat(visit.page().locator("article.batch").count()).isEqualTo(1);

      visit.open(live).page().locator("a[href$='/change']").click();
      visit.page().locator("#change-name").fill("机器人二号");
      visit.page().locator("#change-basis").selectOption("contract");
      seen(visit.settle(), "live-change");
      visit.page().locator("form:has(#change-name) .btn-primary").click();
      visit.page().waitForURL("**" + live);
      assertThat(visit.page().locator("article h2").textContent()).contains("机器人二号");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void losesNothingOfAMailboxThatCannotBeOpened(Look look) throws Exception {
    var community = begun();
    var live = "/communities/%s/sources/live".formatted(community.value());
    try (var visit = Chromium.visit(port, look)) {
      visit.open(live).page().locator("summary:near(#begin-title)").first().click();
      visit.page().locator("#hook-name").fill("徒步列表");
      visit.page().locator("#hook-basis").selectOption("consent");
      visit.page().locator("form:has(#hook-name) .btn-primary").click();
      visit.page().locator("#shown-secret").waitFor();
      db.execute(
          "update community.live_source set kind = 'mailbox' where community_id = ?",
          community.value());

      visit.open(live).page().locator("a[href$='/change']").click();
      visit.page().locator("#change-host").fill("imap.invalid");
      visit.page().locator("#change-user").fill("list@example.com");
      visit.page().locator("#change-password").fill("secret");
      visit.page().locator("form:has(#change-name) .btn-primary").click();
      visit.page().locator("#change-host-error").waitFor();
      // The answer of a refused form is a complaint to the browser.
      visit.settle().wholeShot("live-change-refused").fitsItsWidth().isAccessible();

      assertThat(visit.page().locator("#change-user").inputValue()).isEqualTo("list@example.com");
      assertThat(visit.page().locator("#change-password").inputValue()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "slack", "discourse", "ghost"})
  void offersALineThatWorksForEveryKind(String kind) throws Exception {
    var live = "/communities/%s/sources/live".formatted(begun().value());
    try (var visit = Chromium.visit(port, Look.desk(Language.EN))) {
      visit.open(live).page().locator("summary:near(#begin-title)").first().click();
      visit.page().locator("#hook-kind").selectOption(kind);
      visit.page().locator("#hook-name").fill(kind);
      visit.page().locator("#hook-basis").selectOption("consent");
      if (kind.equals("slack")) {
        visit.page().locator("#hook-secret").fill("8f742231b10e8888abcd99yyyzzz85a5");
      }
      visit.page().locator("form:has(#hook-name) .btn-primary").click();
      var line = visit.page().locator("#shown-try").textContent();

      assertThat(inShell(line)).contains(kind.equals("slack") ? "\"challenge\"" : "\"accepted\":1");
    }
  }

  private void awaitBatch(CommunityId community) throws InterruptedException {
    for (var tries = 0; tries < 100 && communities.batches(community).isEmpty(); tries++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(communities.summary(community).totalMessages()).isEqualTo(1);
  }

  private static String inShell(String line) throws Exception {
    var shell = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor(20, TimeUnit.SECONDS);
    return said;
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }

  private CommunityId begun() {
    return communities.begin("徒步社群 " + UUID.randomUUID(), ZoneId.of("Asia/Shanghai")).id();
  }
}
