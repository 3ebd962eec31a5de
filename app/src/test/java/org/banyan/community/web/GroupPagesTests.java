package org.banyan.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.GroupBook;
import org.banyan.community.GroupId;
import org.banyan.community.GroupOwners;
import org.banyan.community.PlatformOwner;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.sheet.SheetFormat;
import org.banyan.platform.sheet.Sheets;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class GroupPagesTests {

  private static final Grants ALL =
      new Grants(
          1,
          Stream.of(Power.values())
              .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
              .toList());
  private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");
  private static final Pattern FINGERPRINT =
      Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"");
  private static final Pattern UNDO = Pattern.compile("action=\"([^\"]+/undo)\"");

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired GroupBook book;
  @Autowired GroupOwners owners;
  @Autowired Sheets sheets;
  @Autowired Clock clock;

  private Community community;
  private String groups;

  @BeforeEach
  void sixGroups() throws Exception {
    community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    groups = "/communities/%s/groups".formatted(community.id().value());
    var list = new StringBuilder("群名\t群等级\t定位\t目的\t群阶段\t容量\t片区\t主理\n");
    for (var at = 1; at <= 6; at++) {
      list.append("0%d 群\tA\t新手\t答疑\t成长期\t200\t华东\t林晓雨\n".formatted(at));
    }
    apply(groups + "/sheet", list.toString());
  }

  @Test
  void takesWhatAGroupIsForAndShowsItBothWays() throws Exception {
    assertThat(text(get(groups + "/" + id("01 群"), Language.ZH)))
        .contains("新手", "答疑", "成长", "200", "开始登记，群名“01 群”");
    var sheet = book.sheet(community).rows().toList();
    assertThat(sheet.getFirst().cell("stage")).isEqualTo("growing");
    assertThat(sheet.getFirst().cell("capacity")).isEqualTo("200");

    assertThat(written(Language.ZH)).contains("成长").doesNotContain("growing");
    assertThat(written(Language.EN)).contains("Growing").doesNotContain("growing");
    apply(groups + "/sheet", "群名\t群阶段\n01 群\tMature\n02 群\t成熟\n03 群\tmature\n");
    assertThat(book.sheet(community).rows().map(row -> row.cell("stage")).limit(4))
        .containsExactly("mature", "mature", "mature", "growing");
    var wrong = text(post(groups + "/sheet/read", Language.EN, "text", "群名\t群阶段\n01 群\t巅峰\n"));
    assertThat(wrong).contains("巅峰");
  }

  @Test
  void showsWhatThePeriodSaysOfEveryGroupAndItsPlaceAmongPeers() throws Exception {
    var today = LocalDate.now(clock.withZone(community.zone()));
    var days = new StringBuilder("日期\t群名\t人数\t入群\t退群\t消息数\t发言人数\n");
    for (var at = 1; at <= 6; at++) {
      days.append("%s\t0%d 群\t100\t0\t0\t10\t%d\n".formatted(today.minusDays(40), at, at));
      days.append("%s\t0%d 群\t120\t25\t5\t40\t%d\n".formatted(today, at, at * 6));
    }
    apply("/communities/%s/group-days/sheet".formatted(community.id().value()), days.toString());
    owners.note(
        new PlatformOwner(
            new GroupId(UUID.fromString(id("06 群"))),
            "wm01",
            "陈思远",
            Optional.empty(),
            "roster",
            today));

    var chinese = text(get(groups + "?sort=speaking-rate.desc", Language.ZH));
    assertThat(chinese).contains("30.0%", "4.0%", "同类前列", "同类靠后", "群主与主理不符", "每日汇总", "成长");
    assertThat(chinese).contains("首次响应时长需要消息", "本期没有订单记录", "各列口径", "6 个群中 6 个有数据");
    var english = text(get(groups + "?days=7&by=tier", Language.EN));
    assertThat(english)
        .contains("owner is not the lead", "Memberships", "720", "240", "Last 7 days", "+120");
    assertThat(text(get(groups + "?days=90&by=tier", Language.EN))).contains("300");
    assertThat(get(groups + "?export=xlsx", Language.ZH)).hasStatusOk();
    assertThat(text(get(groups + "?export=csv&sort=response", Language.EN)))
        .contains("First response,Conversion,");
    assertThat(text(get(groups + "/" + id("06 群"), Language.EN)))
        .contains("First response needs messages", "No order on record falls in this period");
  }

  @Test
  void refusesDaysThatCannotBeAndSaysWhere() throws Exception {
    var sheet = "/communities/%s/group-days/sheet/read".formatted(community.id().value());
    var today = LocalDate.now(clock.withZone(community.zone()));
    var rows =
        """
        日期\t群名\t人数\t消息数\t发言人数
        %s\t01 群\t5\t\t
        %s\t没有的群\t5\t\t
        %s\t02 群\t\t3\t4
        %s\t03 群\t\t\t
        """
            .formatted(today.plusDays(2), today, today, today);

    assertThat(text(post(sheet, Language.ZH, "text", rows)))
        .contains("日期晚于今天", "没有这个群", "发言人数多于消息数", "这一行没有数字");
    assertThat(text(post(sheet, Language.EN, "text", rows)))
        .contains("The date is later than today", "There is no such group");
  }

  @Test
  void changesManyGroupsAtOnceAndTakesItBack() throws Exception {
    var picked = new String[] {"row", id("01 群"), "row", id("02 群")};
    var fields = Stream.concat(Stream.of(picked), Stream.of("what", "lead", "value", "周杰"));

    var done = post(groups + "/bulk", Language.ZH, fields.toArray(String[]::new));
    assertThat(done).hasRedirectedUrl(groups);
    var page = text(afterwards(done));
    assertThat(page).contains("周杰", "已修改 2 个群");

    assertThat(post(found(UNDO, page), Language.ZH)).hasRedirectedUrl(groups);
    assertThat(book.standings(community))
        .allSatisfy(standing ->
            assertThat(standing.assigned().all().map(carer -> carer.name()))
                .containsExactly("林晓雨"));
  }

  @Test
  void mergesSplitsClosesAndReopensAGroup() throws Exception {
    var first = groups + "/" + id("01 群");
    var today = LocalDate.now(clock.withZone(community.zone())).toString();

    post(first + "/merge", Language.ZH, "into", id("02 群"), "day", today);
    assertThat(text(get(groups, Language.ZH))).doesNotContain("01 群").contains("02 群");
    assertThat(text(get(groups + "?f.life=ended", Language.EN))).contains("01 群");
    assertThat(text(get(first, Language.EN))).contains("Merged into “02 群”", "Reopen the group");
    assertThat(text(get(groups + "/" + id("02 群"), Language.ZH))).contains("“01 群”并入本群");

    post(first + "/reopen", Language.ZH);
    assertThat(text(get(groups, Language.ZH))).contains("01 群");
    post(first + "/split", Language.ZH, "name", "01 群 B", "day", today);
    assertThat(text(get(groups + "/" + id("01 群 B"), Language.ZH)))
        .contains("从“01 群”拆出", "林晓雨", "华东");
    post(first + "/close", Language.ZH, "day", "2999-01-01");
    assertThat(text(get(groups, Language.ZH))).contains("01 群");
  }

  @Test
  void editsAGroupAndKeepsWhatWasTypedWhereItIsWrong() throws Exception {
    var first = groups + "/" + id("01 群");
    var refused =
        text(
            post(first + "/edit", Language.EN, "name", "02 群", "capacity", "many", "purpose", "x"));
    assertThat(refused)
        .contains("There is a group called “02 群” already", "value=\"many\"", "value=\"x\"");

    post(first + "/edit", Language.ZH, "name", "一群", "stage", "mature", "lead", "周杰");
    assertThat(text(get(first, Language.ZH))).contains("一群", "成熟", "“周杰”开始主理");
    post(first + "/days", Language.ZH, "day", "2026-11-01", "members", "abc");
    post(first + "/days", Language.ZH, "day", "2026-11-20", "members", "77");
    assertThat(text(get(first, Language.ZH))).contains("77", "手工");
  }

  @Test
  void takesTheFiguresOfADayForAllGroupsAtOnce() throws Exception {
    var days = "/communities/%s/group-days".formatted(community.id().value());
    assertThat(text(get(days, Language.EN))).contains("Figures of today", "06 群");

    var refused =
        text(post(days, Language.ZH, "day", "2026-11-20", "members." + id("01 群"), "1.5"));
    assertThat(refused).contains("请只填写整数", "value=\"1.5\"");
    post(days, Language.ZH, "day", "2026-11-20", "members." + id("01 群"), "55");
    assertThat(text(get(days + "?day=2026-11-20", Language.ZH))).contains("value=\"55\"");
  }

  @Test
  void isShutToThoseWhoseGroupItIsNot() throws Exception {
    var mine = id("01 群");
    var grants =
        new Grants(
            1,
            Stream.of(Power.COMMUNITY_READ, Power.GROUP_MANAGE)
                .map(power -> new Grant(power, new Scope.Group(UUID.fromString(mine)), "Lead"))
                .toList());
    var lead = acting(Language.EN, grants);

    assertThat(get(groups + "/" + mine, lead)).hasStatusOk();
    assertThat(get(groups + "/" + id("02 群"), lead)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(text(get(groups, lead))).contains("01 群").doesNotContain("02 群");
    assertThat(post(groups + "/bulk", lead, "row", id("02 群"), "what", "tier", "value", "B"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(groups + "/" + id("02 群") + "/close", lead, "day", "2026-11-20"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get(groups + "/" + UUID.randomUUID(), lead)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private String written(Language language) {
    var sheet = new ByteArrayOutputStream();
    sheets.write(book.sheet(community), SheetFormat.CSV, language, sheet);
    return sheet.toString(StandardCharsets.UTF_8);
  }

  private String id(String name) {
    return book.standings(community).stream()
        .map(standing -> standing.group())
        .filter(group -> group.name().equals(name))
        .map(group -> group.id().value().toString())
        .findFirst()
        .orElseThrow();
  }

  private void apply(String sheet, String rows) throws Exception {
    var read = text(post(sheet + "/read", Language.ZH, "text", rows));
    var applied =
        post(
            sheet + "/apply",
            Language.ZH,
            "upload",
            found(UPLOAD, read),
            "fingerprint",
            found(FINGERPRINT, read));
    assertThat(applied).hasStatusOk();
  }

  /// The groups for whoever has just done something, with the notice of it.
  private MvcTestResult afterwards(MvcTestResult done) {
    return mvc.get()
        .uri(groups)
        .cookie(done.getResponse().getCookies())
        .requestAttr(Acting.class.getName(), acting(Language.ZH, ALL))
        .exchange();
  }

  private MvcTestResult get(String address, Language language) {
    return get(address, acting(language, ALL));
  }

  private MvcTestResult get(String address, Acting acting) {
    return mvc.get().uri(address).requestAttr(Acting.class.getName(), acting).exchange();
  }

  private MvcTestResult post(String address, Language language, String... fields) {
    return post(address, acting(language, ALL), fields);
  }

  private MvcTestResult post(String address, Acting acting, String... fields) {
    var request = mvc.post().uri(address).with(csrf()).requestAttr(Acting.class.getName(), acting);
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return Objects.requireNonNull(answer.getResponse().getContentAsString());
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
