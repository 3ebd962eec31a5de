package org.banyan.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.analysis.Behaviour;
import org.banyan.analysis.BehaviourSamples;
import org.banyan.analysis.Headcount;
import org.banyan.analysis.presence.ActivitySamples;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import templates.StaticTemplates;

class InsightPagesTests {

  private static final String COMMUNITY = "/communities/1";
  private static final Map<String, String> AS_IN_THE_RECORD =
      Map.of("period", "month", "show", "people", "staff", "on", "bots", "on");

  @Test
  void showsTheTriangleOfTheSlackSampleAsItIsKnown() {
    var page = retention(Language.EN, AS_IN_THE_RECORD, BehaviourSamples.slack());
    var known = new ArrayList<List<String>>();
    ActivitySamples.truth("slack-houstondatavis")
        .path("month1_retention")
        .properties()
        .forEach(month -> {
          if (!month.getValue().isNull()) {
            known.add(
                List.of(
                    month.getKey(),
                    month.getValue().path("cohort").asString(),
                    month.getValue().path("retained").asString()));
          }
        });

    assertThat(firstReturns(page)).containsExactlyElementsOf(known);
  }

  @Test
  void showsSharesOnlyOfCohortsLargeEnough() {
    var asked = Map.of("period", "month");
    var page = retention(Language.EN, asked, BehaviourSamples.slack());

    assertThat(page)
        .contains("title=\"Began 2015-06, M1: 6 of 11 people\">55%</td>")
        .contains(
            "title=\"Began 2015-10, M1: 1 of 3 people (fewer than 5 people: no share shown)\">—</td>");
  }

  @Test
  void greysCohortsBeforeHistoryStarts() {
    var page = retention(Language.EN, Map.of("period", "month"), BehaviourSamples.slack());

    assertThat(page).contains("<tr class=\"grey\">").contains("before history");
    assertThat(page.split("<tr class=\"grey\">", -1)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(Language language) {
    var health = health(language, BehaviourSamples.gitter());
    var retention = retention(language, Map.of(), BehaviourSamples.gitter());

    assertThat(health).contains("lang=\"" + language.tag() + "\"");
    switch (language) {
      case ZH -> {
        assertThat(health).contains("流失的常客", "黏性", "前 10 人发言占比", "计入机器人", "消息记录");
        assertThat(retention).contains("同期群留存", "连续留存", "按周", "第 1 周");
      }
      case EN -> {
        assertThat(health).contains("Lost regulars", "Stickiness", "Top-ten share", "Count bots");
        assertThat(retention).contains("Cohort retention", "Every interval", "Weekly", "W1");
      }
    }
  }

  @Test
  void putsLossesFirstAndEveryLineLeadsToItsView() {
    var page = health(Language.EN, BehaviourSamples.gitter());

    assertThat(page.indexOf("Lost regulars")).isLessThan(page.indexOf("Active members"));
    var links = Pattern.compile("href=\"#([a-z-]+)\"").matcher(page).results().toList();
    assertThat(links).hasSizeGreaterThan(8);
    assertThat(links).allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    assertThat(page).contains(COMMUNITY + "/retention?period=month");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatWillBeHereWhileThereIsNothing(Language language) {
    var health = health(language, BehaviourSamples.silence());
    var retention = retention(language, Map.of(), BehaviourSamples.silence());

    assertThat(health).contains(COMMUNITY + "/sources").doesNotContain("NaN", "class=\"figure\"");
    assertThat(retention).contains(COMMUNITY + "/sources").doesNotContain("class=\"triangle\"");
  }

  @Test
  void saysOnceHowManyPeopleMayStandBehindTheAccountsWhereTheyDiffer() {
    var community = new UUID(0, 1);
    var behaviour = BehaviourSamples.gitter(new Headcount(community, 2400, 2300, 2250));
    var merged = BehaviourSamples.gitter(new Headcount(community, 2400, 2250, 2250));
    var suggestions = "/communities/%s/members/suggestions".formatted(community);

    assertThat(List.of(health(Language.EN, behaviour), retention(Language.EN, Map.of(), behaviour)))
        .allSatisfy(page ->
            assertThat(page)
                .containsOnlyOnce("2,400 accounts · estimated 2,250 people")
                .contains("2,300 members after the merges")
                .doesNotContain(suggestions));
    assertThat(retention(Language.ZH, Map.of(), behaviour))
        .containsOnlyOnce("2,400 个账号 · 估计 2,250 人");
    assertThat(health(frame(Language.EN, Power.MEMBER_MANAGE), behaviour)).contains(suggestions);
    assertThat(health(frame(Language.EN, Power.MEMBER_MANAGE), merged))
        .contains("2,400 accounts · estimated 2,250 people")
        .doesNotContain(suggestions);
    assertThat(health(Language.EN, BehaviourSamples.gitter())).doesNotContain("estimated");
  }

  @Test
  void keepsEveryWishInTheAddressesOfItsSwitches() {
    var asked = Map.of("period", "month", "retention", "rolling", "channel", "a b&c", "bots", "on");

    var page = retention(Language.EN, asked, BehaviourSamples.slack());

    assertThat(page)
        .contains(
            "/retention?period=week&amp;retention=rolling&amp;show=share&amp;channel=a%20b%26c&amp;bots=on")
        .contains("format=xlsx");
  }

  @Test
  void hidesExportsFromThoseWhoMayNotTakeDataOut() {
    var frame = frame(Language.EN, Power.INSIGHT_READ);
    var page =
        RetentionPage.of(frame, COMMUNITY, RetentionQuery.of(Map.of()), BehaviourSamples.slack());

    assertThat(html(new StaticTemplates().insightRetention(frame, page)))
        .doesNotContain("format=xlsx");
  }

  @Test
  void exportsTheWholeTriangle() {
    var frame = frame(Language.EN, Power.DATA_EXPORT);
    var query = RetentionQuery.of(AS_IN_THE_RECORD);
    var triangle =
        BehaviourSamples.slack()
            .triangle(query.period(), query.retention(), query.audience().lens());

    var rows = new RetentionRows(new RetentionWords(frame, query)).of(triangle);

    assertThat(rows).hasSize(11);
    assertThat(rows.get(1)).hasSize(3 + 14).contains(11, 6);
  }

  private static List<List<String>> firstReturns(String page) {
    var row =
        Pattern.compile(
            "<th scope=\"row\">(\\d{4}-\\d\\d).*?size\">(\\d+)</td>\\s*<td[^>]*>\\d+</td>\\s*<td[^>]*>(\\d+)</td>",
            Pattern.DOTALL);
    return Pattern.compile("</tr>")
        .splitAsStream(page)
        .map(row::matcher)
        .filter(Matcher::find)
        .map(found -> List.of(found.group(1), found.group(2), found.group(3)))
        .toList();
  }

  private static String health(Language language, Behaviour behaviour) {
    return health(frame(language, Power.DATA_EXPORT), behaviour);
  }

  private static String health(Frame frame, Behaviour behaviour) {
    var page = HealthPage.of(frame, COMMUNITY, Audience.of(Map.of()), behaviour);
    return html(new StaticTemplates().insightHealth(frame, page));
  }

  private static String retention(
      Language language, Map<String, String> asked, Behaviour behaviour) {
    var frame = frame(language, Power.DATA_EXPORT);
    var page = RetentionPage.of(frame, COMMUNITY, RetentionQuery.of(asked), behaviour);
    return html(new StaticTemplates().insightRetention(frame, page));
  }

  private static Frame frame(Language language, Power power) {
    var grants = new Grants(1, List.of(new Grant(power, Scope.everywhere(), "Analyst")));
    var person = new PersonId(new UUID(0, 1));
    return new Frame(
        language,
        ZoneOffset.UTC,
        Theme.AUTO,
        COMMUNITY + "/health",
        "nonce",
        new Frame.Token("_csrf", "X-CSRF-TOKEN", "token"),
        Optional.of(new Acting(person, "林", language, ZoneOffset.UTC, grants)),
        Frame.Rail.NONE,
        Optional.empty());
  }

  private static String html(JteModel page) {
    var out = new StringOutput();
    page.render(out);
    return out.toString();
  }
}
