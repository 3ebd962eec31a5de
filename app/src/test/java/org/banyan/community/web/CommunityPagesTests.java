package org.banyan.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.GroupBook;
import org.banyan.community.reading.ExportSamples;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class CommunityPagesTests {

  private static final Grants ALL =
      new Grants(
          1,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
              .toList());
  private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");
  private static final Pattern FINGERPRINT =
      Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"");
  private static final Pattern APPLICATION =
      Pattern.compile("name=\"application\" value=\"([^\"]+)\"");

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired GroupBook book;

  @Test
  void beginsACommunityAndSaysWhatIsWrongWithoutLosingWhatWasTyped() throws Exception {
    assertThat(text(get("/communities", Language.ZH))).contains("新建社群", "时区");

    var refused = post("/communities", Language.EN, "name", "Brand", "zone", "Mars/Olympus");
    assertThat(text(refused))
        .contains("This time zone is not known", "value=\"Brand\"", "value=\"Mars/Olympus\"");

    var begun = post("/communities", Language.EN, "name", "Brand", "zone", "Asia/Shanghai");
    assertThat(begun).hasStatus(HttpStatus.FOUND);
    assertThat(text(get("/communities", Language.EN))).contains("Brand", "Asia/Shanghai");
    assertThat(text(post("/communities", Language.ZH, "name", "brand", "zone", "UTC")))
        .contains("已有同名社群");
  }

  @Test
  void leadsFromAnExportToItsReversalAndBack() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
    var sources = "/communities/%s/sources".formatted(community.id().value());
    assertThat(text(get(sources, Language.ZH))).contains("还没有导入数据", "将文件拖到这里");

    var bytes = Files.readAllBytes(ExportSamples.shared("slack-houstondatavis.zip"));
    var upload = target(bring(sources, "slack.zip", bytes));
    assertThat(upload).startsWith(sources + "/uploads/");
    assertThat(text(get(upload, Language.EN)))
        .contains("Import 1,025 messages", "1,382 rows read", "0 not understood", "general");
    assertThat(text(get(upload, Language.ZH))).contains("导入 1,025 条消息", "加入频道");
    assertThat(communities.batches(community.id())).isEmpty();

    assertThat(post(upload + "/import", Language.EN)).hasRedirectedUrl(upload);
    assertThat(text(get(upload, Language.ZH))).contains("依据什么可以保存这些数据", "依法公开的存档");
    assertThat(communities.batches(community.id())).isEmpty();
    assertThat(
            post(upload + "/import", Language.EN, "basis", "public-archive", "note", "<b>2015</b>"))
        .hasRedirectedUrl(upload);
    awaitBatch(community);
    var batch = communities.batches(community.id()).getFirst();
    var done = text(get(sources + "?imported=" + batch.id().value(), Language.EN));
    assertThat(done)
        .contains("What the sources give", "not given", "6 gaps", ">323<")
        .contains("2015-08-18 to 2015-08-28: 11 days without a message, when 3.9 a day were usual");
    assertThat(done)
        .contains("slack.zip is imported", "History starts", "See the health card")
        .contains("Basis: Lawfully published archive", "&lt;b&gt;2015&lt;/b&gt;");

    var address = sources + "/batches/" + batch.id().value();
    assertThat(post(address + "/reverse", Language.EN)).hasRedirectedUrl(sources);
    assertThat(text(get(sources, Language.ZH))).contains("已撤回", "现有导入中没有消息");
    assertThat(post(address + "/restore", Language.EN)).hasRedirectedUrl(sources);
    assertThat(communities.summary(community.id()).totalMessages()).isEqualTo(1025);
  }

  @Test
  void saysWhyAnExportCannotBeImported() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
    var sources = "/communities/%s/sources".formatted(community.id().value());

    var upload =
        target(bring(sources, "../../x.csv", "wann,wer\n1,2\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(text(get(upload, Language.EN)))
        .contains("This cannot be imported", "x.csv lacks a column for the time");
    assertThat(text(get(upload, Language.ZH))).contains("无法导入", "x.csv 缺少时间列或发送者列");
    assertThat(post(upload + "/discard", Language.EN)).hasRedirectedUrl(sources);
    assertThat(get(upload, Language.EN)).hasRedirectedUrl(sources);
  }

  @Test
  void listsGroupsFromAPastedSheetAndTakesItBack() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    var groups = "/communities/%s/groups".formatted(community.id().value());
    assertThat(text(get(groups, Language.ZH))).contains("还没有群", "用表格添加群");

    var pasted = "群名\t群主\t人数\t群等级\n杭州徒步 01 群\t林晓雨\t143\tA\n上海露营 02 群\t陈思远\t88\tB\n";
    var compared = text(post(groups + "/sheet/read", Language.ZH, "text", pasted));
    assertThat(compared).contains("杭州徒步 01 群");
    var applied =
        text(
            post(
                groups + "/sheet/apply",
                Language.ZH,
                "upload",
                found(UPLOAD, compared),
                "fingerprint",
                found(FINGERPRINT, compared)));

    assertThat(text(get(groups, Language.ZH))).contains("杭州徒步 01 群", "林晓雨", "143", "名册", "群总览");
    assertThat(text(get(groups + "?q=露营", Language.EN)))
        .contains("上海露营 02 群")
        .doesNotContain("杭州徒步 01 群");
    assertThat(get(groups + "?export=csv", Language.ZH)).hasStatusOk();

    post(groups + "/sheet/undo", Language.ZH, "application", found(APPLICATION, applied));
    assertThat(text(get(groups, Language.ZH))).contains("还没有群");
  }

  @Test
  void readsASheetOfGroupsInGbk() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    var address = "/communities/%s/groups/sheet/read".formatted(community.id().value());
    var file =
        new MockMultipartFile(
            "file",
            "群.csv",
            "text/csv",
            "群名,群主,人数\n成都亲子群,周杰,3人\n".getBytes(Charset.forName("GBK")));

    var answer =
        mvc.post()
            .uri(address)
            .multipart()
            .file(file)
            .with(csrf())
            .requestAttr(Acting.class.getName(), acting(Language.ZH, ALL))
            .exchange();

    assertThat(text(answer)).contains("成都亲子群", "周杰");
  }

  @Test
  void isShutForThoseWithoutThePower() {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
    var reader =
        new Grants(
            1,
            List.of(
                new Grant(
                    Power.COMMUNITY_READ, new Scope.Community(community.id().value()), "Guest")));
    var address = "/communities/%s/".formatted(community.id().value());

    assertThat(get(address + "sources", acting(Language.EN, reader))).hasStatusOk();
    assertThat(get(address + "groups/sheet", acting(Language.EN, reader)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get("/communities/%s/groups".formatted(UUID.randomUUID()), Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsOnlyWhatThePowerReachesAndTellsNobodyOfOtherCommunities() throws Exception {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
    var other = communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
    list(community, "North", "South");
    var north = book.standings(community).getFirst().group();
    var reader = acting(Language.EN, reading(new Scope.Group(north.id().value())));
    var address = "/communities/%s/".formatted(community.id().value());

    assertThat(text(get(address + "groups", reader))).contains("North").doesNotContain("South");
    assertThat(text(get("/communities", reader)))
        .contains(community.name())
        .doesNotContain(other.name());
    assertThat(get(address + "groups/sheet", reader)).hasStatus(HttpStatus.FORBIDDEN);
    for (var path : List.of("groups", "sources")) {
      var theirs = get("/communities/%s/%s".formatted(other.id().value(), path), reader);
      var nobodys = get("/communities/%s/%s".formatted(UUID.randomUUID(), path), reader);

      assertThat(theirs).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(nobodys).hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  private void list(Community community, String... names) throws Exception {
    var sheet = "/communities/%s/groups/sheet".formatted(community.id().value());
    var read = text(post(sheet + "/read", Language.EN, "text", "群名\n" + String.join("\n", names)));
    post(
        sheet + "/apply",
        Language.EN,
        "upload",
        found(UPLOAD, read),
        "fingerprint",
        found(FINGERPRINT, read));
  }

  private static Grants reading(Scope scope) {
    return new Grants(1, List.of(new Grant(Power.COMMUNITY_READ, scope, "Guest")));
  }

  private void awaitBatch(Community community) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (communities.batches(community.id()).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(communities.batches(community.id())).hasSize(1);
  }

  private static String target(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private MvcTestResult bring(String sources, String name, byte[] bytes) {
    return mvc.post()
        .uri(sources)
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
        .with(csrf())
        .requestAttr(Acting.class.getName(), acting(Language.EN, ALL))
        .exchange();
  }

  private MvcTestResult get(String address, Language language) {
    return get(address, acting(language, ALL));
  }

  private MvcTestResult get(String address, Acting acting) {
    return mvc.get().uri(address).requestAttr(Acting.class.getName(), acting).exchange();
  }

  private MvcTestResult post(String address, Language language, String... fields) {
    var request =
        mvc.post()
            .uri(address)
            .with(csrf())
            .requestAttr(Acting.class.getName(), acting(language, ALL));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static String found(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  private static Acting acting(Language language, Grants grants) {
    return new Acting(new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, grants);
  }
}
