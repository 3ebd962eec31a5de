package org.banyan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.DayFigures;
import org.banyan.community.DaySource;
import org.banyan.community.GroupBook;
import org.banyan.community.GroupDay;
import org.banyan.community.GroupDays;
import org.banyan.community.GroupOwners;
import org.banyan.community.Members;
import org.banyan.community.PlatformOwner;
import org.banyan.community.TeamAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@JourneyTest
@Import(Everybody.class)
class GroupOverviewJourneyTests {

  private static final String OVERFLOW = "box => box.scrollWidth - box.clientWidth";
  private static final int GROUPS = 300;
  private static final int DAYS = 30;
  private static final List<String> TOWNS = List.of("杭州", "上海", "成都", "广州");
  private static final List<String> LEADS = List.of("林晓雨", "陈思远", "周杰", "Maya Lin");
  private static final List<String> STAGES = List.of("筹建", "成长", "成熟", "衰退");

  @LocalServerPort private int port;
  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private Members members;
  @Autowired private TeamAccounts team;
  @Autowired private GroupDays days;
  @Autowired private GroupOwners owners;
  @Autowired private Clock clock;

  static List<Look> looks() {
    return Look.few();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void leadsFromASheetOfManyGroupsToTheHistoryOfOne(Look look) throws Exception {
    var community = communities.begin("徒步社群 " + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    var groups = "/communities/%s/groups".formatted(community.id().value());
    try (var visit = Chromium.visit(port, look)) {
      visit.open(groups + "/sheet").page().locator("#sheet-text").fill(sheet());
      visit.page().locator("form:has(#sheet-text) .btn-primary").click();
      visit.settle().page().locator("form[action$='/apply'] .btn-primary").click();
      visit.settle();
      livingThrough(community);
      answered(community);

      visit.open(groups + "?f.sets=in 成都片区&sort=response");
      visit.page().locator(".meanings > summary").click();
      seen(visit.shot("answers-top"), "answers");
      assertThat(visit.page().locator("#list-groups .scroll").evaluate(OVERFLOW)).isEqualTo(0);
      visit.open(visit.page().locator("#list-groups tbody th a").first().getAttribute("href"));
      seen(visit, "answered-group");

      visit.open(groups + "?days=28&by=lead");
      assertThat(visit.page().locator("#list-groups tbody tr").count()).isEqualTo(GROUPS);
      seen(visit.shot("overview-top"), "overview");

      visit.page().locator("#list-groups [data-pick=row]").first().check();
      visit.page().locator("#list-groups [data-pick=row]").nth(1).check();
      visit.page().locator(".bulk select").selectOption("backup");
      visit.page().locator(".bulk input[name=value]").fill("阿苔");
      visit.shot("overview-bulk");
      visit.page().locator(".bulk button").click();
      visit.page().locator(".toast-note .undo").waitFor();
      visit.shot("overview-changed");

      var first = visit.page().locator("#list-groups tbody th a").first().getAttribute("href");
      visit.open(first);
      assertThat(visit.page().locator(".story").innerText()).contains("阿苔");
      seen(visit, "group");
      seen(
          visit
              .open("/communities/%s/group-days".formatted(community.id().value()))
              .shot("group-days-top"),
          "group-days");
      seen(visit.open("/communities/%s/handovers".formatted(community.id().value())), "handovers");
    }
  }

  private void answered(Community community) throws Exception {
    var names =
        IntStream.range(0, 40).mapToObj(at -> "成都 · 徒步 %03d 群".formatted(4 * at + 3)).toList();
    new AnsweredGroups(communities, members, team, community)
        .fill(names, LocalDate.now(clock.withZone(community.zone())));
  }

  private static String sheet() {
    var rows = new StringBuilder("群名\t群等级\t群类型\t群阶段\t容量\t片区\t主理\t人数\n");
    for (var at = 0; at < GROUPS; at++) {
      rows.append(
          "%s · 徒步 %03d 群\t%s\t企业微信群\t%s\t200\t%s\t%s\t\n"
              .formatted(
                  TOWNS.get(at % 4),
                  at + 1,
                  "SAB".charAt(at % 3),
                  STAGES.get(at % 4),
                  TOWNS.get(at % 4) + "片区",
                  at % 17 == 0 ? "" : LEADS.get(at % 4)));
    }
    return rows.toString();
  }

  private void livingThrough(Community community) {
    var today = LocalDate.now(clock.withZone(community.zone()));
    var written = new ArrayList<GroupDay>();
    var number = 0;
    for (var standing : book.standings(community)) {
      number++;
      for (var ago = DAYS; ago >= 0; ago--) {
        var figures = figures(number, ago);
        written.add(new GroupDay(standing.group().id(), today.minusDays(ago), figures));
      }
      if (number % 5 == 0) {
        owners.note(
            new PlatformOwner(
                standing.group().id(), "wm" + number, "林晓雨", Optional.empty(), "roster", today));
      }
    }
    days.write(community, DaySource.OFFICIAL, written);
  }

  private static DayFigures figures(int group, int ago) {
    var members = 60 + group % 140 - (group % 3 - 1) * ago;
    return new DayFigures(
        Optional.of(members),
        Optional.of(group % 4),
        Optional.of((group + ago) % 3),
        Optional.of(20 + (group * 7 + ago * 13) % 60),
        Optional.of(1 + (group * 3 + ago) % 18));
  }

  private static void seen(Visit visit, String name) {
    visit.wholeShot(name).hasNoComplaints().fitsItsWidth().isAccessible();
  }
}
