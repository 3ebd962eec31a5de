package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.reading.ExportSamples;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import(Everybody.class)
class CommunityJourneyTests {

  private static final String LIST =
      "群名\t群主\t人数\t群等级\n杭州 · 徒步新手 01 群\t林晓雨\t186\tA\n上海 · 周末露营 02 群\t陈思远\t143\tB\n";

  @TempDir private Path folder;
  @LocalServerPort private int port;
  @Autowired private Communities communities;

  static List<Look> looks() {
    return Look.most();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void bringsAnExportAndSeesWhatCameOfIt(Look look) {
    var zip = ExportSamples.shared("slack-houstondatavis.zip").toAbsolutePath();
    var sources = "/communities/%s/sources".formatted(begun().value());
    try (var visit = Chromium.visit(port, look)) {
      seen(visit.open(sources), "sources-empty");
      seen(brought(visit, zip), "upload-preview");

      visit.page().locator("#basis").selectOption("public-archive");
      visit.page().locator("form[action$='/import'] button").click();
      visit.page().waitForURL("**/sources?imported=*");
      seen(visit.settle(), "sources-imported");

      visit.page().locator("article.batch details.menu summary").click();
      visit.shot("batch-reverse");
      visit.page().locator("article.batch .btn-danger").click();
      visit.page().waitForURL("**" + sources);
      seen(visit.settle(), "sources-reversed");

      visit.page().locator(".toast-note .undo").click();
      visit.page().waitForURL("**" + sources);
      seen(visit.open(sources.replace("sources", "groups")), "groups-imported");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void saysWhatTheColumnsOfATableAre(Look look) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("messages.csv"),
            "wann,wer,was\n1/5/2026 09:30,林晓雨,早上好\n31/5/2026 21:05,陈思远,周末去徒步吗\n");
    var sources = "/communities/%s/sources".formatted(begun().value());
    try (var visit = Chromium.visit(port, look)) {
      seen(brought(visit.open(sources), file), "columns-unknown");
      visit.page().locator("a.btn-primary[href$='/columns']").click();
      seen(visit.settle(), "columns-guessed");

      visit.page().locator("#column-sender").selectOption("wer");
      visit.page().locator("#column-text").selectOption("was");
      visit.page().locator("#dates").selectOption("day-first");
      visit.page().locator("#seen >> text=2026-05-31 21:05").waitFor();
      seen(visit.settle(), "columns-said");

      visit.page().locator("form[action$='/columns'] .btn-primary").click();
      visit.page().waitForURL("**/uploads/*");
      visit.page().locator("form[action$='/import'] button").waitFor();
      seen(visit.settle(), "columns-preview");
      seen(visit.open(sources), "sources-text");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void listsGroupsBySheet(Look look) {
    var groups = "/communities/%s/groups".formatted(begun().value());
    try (var visit = Chromium.visit(port, look)) {
      seen(visit.open(groups), "groups-empty");
      visit.open(groups + "/sheet").page().locator("#sheet-text").fill(LIST);
      visit.page().locator("form:has(#sheet-text) .btn-primary").click();
      seen(visit.settle(), "groups-compared");
      visit.page().locator("form[action$='/apply'] .btn-primary").click();
      seen(visit.settle(), "groups-applied");
      seen(visit.open(groups), "groups-listed");

      assertThat(visit.page().locator("tbody tr").count()).isEqualTo(2);
    }
  }

  @Test
  void worksWithoutScript() {
    var zip = ExportSamples.shared("slack-houstondatavis.zip").toAbsolutePath();
    var community = begun();
    try (var visit = Chromium.withoutScript(port, Look.desk(Language.ZH))) {
      visit.page().navigate("/communities/%s/sources".formatted(community.value()));
      visit.page().setInputFiles("#export-file", zip);
      visit.page().locator("form:has(#export-file) .btn-primary").click();
      visit.page().locator("#basis").selectOption("public-archive");
      visit.page().locator("form[action$='/import'] button").click();

      assertThat(visit.page().url()).contains("/uploads/");
    }
  }

  private static Visit brought(Visit visit, Path file) {
    visit.page().setInputFiles("#export-file", file);
    visit.page().locator("form:has(#export-file) .btn-primary").click();
    visit.page().waitForURL("**/uploads/*");
    return visit.settle();
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }

  private CommunityId begun() {
    return communities.begin("徒步社群 " + UUID.randomUUID(), ZoneId.of("Asia/Shanghai")).id();
  }
}
