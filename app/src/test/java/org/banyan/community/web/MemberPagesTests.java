package org.banyan.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.Members;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class MemberPagesTests {

  private static final Grants ALL =
      new Grants(
          1,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
              .toList());

  private static final String LOG =
      """
      [10:00] <joesmith> <script>alert(1)</script>
      [10:01] *** joesmith is now known as smithy77
      [10:02] <smithy77> there
      [10:03] <helper[bot]> beep
      """;

  @TempDir Path folder;
  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired Members members;

  private CommunityId community;
  private String address;

  @BeforeEach
  void somebodyWithTwoNames() throws Exception {
    community = communities.begin("p" + UUID.randomUUID(), ZoneOffset.UTC).id();
    address = "/communities/%s/members".formatted(community.value());
    imported("2026-05-01.txt", LOG);
  }

  @Test
  void leadsFromASuggestionToAMergeAndBack() throws Exception {
    assertThat(text(get("/suggestions", Language.EN)))
        .contains("1 suggestion, the surest first", "how one name was changed", "called a bot");
    assertThat(text(get("/suggestions", Language.ZH))).contains("共 1 条建议", "永不合并", "名称表明是机器人");
    var pair = members.suggestions(community, "", 0, 1).shown().getFirst();
    var one = String.valueOf(pair.one().member());
    var other = String.valueOf(pair.other().member());

    post("/merge", "one", one, "other", other);

    assertThat(text(get("", Language.EN))).contains("smithy77", "Members (unique people)");
    assertThat(text(get("?q=joesmith", Language.ZH))).contains("joesmith", "用户人数（去重）");
    var page = text(get("/" + one, Language.EN));
    assertThat(page).contains("2 accounts", "Take apart", "Take a copy");
    var merge = members.log(community, members.member(community, pair.one().member()));
    post("/merges/%s/undo".formatted(merge.getFirst().id()));
    assertThat(text(get("/" + one, Language.ZH))).contains("共 1 个账号", "拆分");

    post("/apart", "one", one, "other", other);
    assertThat(text(get("/suggestions", Language.EN))).contains("No suggestions");
    post("/alike", "one", one, "other", other);
    assertThat(text(get("/suggestions", Language.EN))).contains("1 suggestion");
  }

  @Test
  void confirmsABotAndErasesAMember() throws Exception {
    var bot = members.page(community, "bot", 0, 1).getFirst().member();
    post("/%d/standing".formatted(bot), "standing", "BOT");
    assertThat(text(get("/suggestions", Language.EN))).contains("Nobody waits for a decision");
    assertThat(members.figures(community).bots()).isOne();

    var member = members.page(community, "joesmith", 0, 1).getFirst().member();
    assertThat(text(get("/%d/erase".formatted(member), Language.EN)))
        .contains("Erase for good", "A keyed hash");
    assertThat(text(get("/%d/erase".formatted(member), Language.ZH))).contains("永久删除");
    var copy = post("/%d/copy".formatted(member));
    assertThat(copy).hasStatusOk();
    assertThat(copy.getResponse().getContentAsByteArray()).startsWith('P', 'K');

    post("/%d/erase".formatted(member));

    assertThat(text(get("", Language.EN))).doesNotContain("joesmith").contains("erased-");
  }

  @Test
  void pagesThroughEverybodyWhoWaitsForADecisionAndComesBackToTheSamePage() throws Exception {
    var log = new StringBuilder();
    for (var number = 0; number < 45; number++) {
      log.append("[10:%02d] <bot%02d[bot]> beep\n".formatted(number, number));
    }
    imported("2026-05-02.txt", log.toString());

    var first = text(get("/suggestions", Language.EN));
    assertThat(first)
        .contains("46 wait for a decision, 1 to 20 here", "team=20#team", "Next")
        .contains("bot18[bot]")
        .doesNotContain("bot19[bot]", ">Previous<");
    assertThat(text(get("/suggestions?team=40", Language.ZH)))
        .contains("共 46 人待确认，本页为第 41–46 人", "bot44[bot]", "team=20#team")
        .doesNotContain("bot38[bot]", "team=60");
    assertThat(text(get("/suggestions?team=999999999", Language.EN))).contains("41 to 46 here");
    assertThat(text(get("/suggestions?team=-7", Language.EN))).contains("1 to 20 here");

    var bot = members.page(community, "bot44", 0, 1).getFirst().member();
    assertThat(post("/%d/standing".formatted(bot), "standing", "BOT", "team", "40"))
        .hasRedirectedUrl(address + "/suggestions?team=40#team");
    assertThat(text(get("/suggestions?team=40", Language.EN))).contains("45 wait", "41 to 45 here");
  }

  private void imported(String name, String log) throws Exception {
    var order =
        new ImportOrder(
            Files.writeString(folder.resolve(name), log),
            "irc",
            community,
            ReadingOptions.in(ZoneOffset.UTC),
            Optional.empty(),
            Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
  }

  private MvcTestResult get(String path, Language language) {
    return mvc.get()
        .uri(address + path)
        .requestAttr(Acting.class.getName(), acting(language))
        .exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request =
        mvc.post()
            .uri(address + path)
            .with(csrf())
            .requestAttr(Acting.class.getName(), acting(Language.EN));
    for (var at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }

  private static Acting acting(Language language) {
    return new Acting(new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, ALL);
  }

  private static String text(MvcTestResult result) throws Exception {
    assertThat(result).hasStatusOk();
    return Objects.requireNonNull(result.getResponse()).getContentAsString(StandardCharsets.UTF_8);
  }
}
