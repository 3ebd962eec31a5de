package org.banyan.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.analysis.presence.ActivitySamples;
import org.banyan.community.Batch;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class SlackInsightTests {

  private static final String AS_RECORDED = "?period=month&show=people&staff=on&bots=on";

  @Autowired private MockMvcTester mvc;
  @Autowired private Communities communities;

  @Test
  void showsWhatAnImportBroughtAndForgetsWhatWasTakenBack() throws Exception {
    var community = communities.begin("Houston Data Vis", ZoneId.of("UTC"));
    assertThat(body(community, "retention", Language.ZH)).contains("还没有可以计算留存的数据");

    var batch = imported(community, ActivitySamples.shared("slack-houstondatavis.zip"));

    assertThat(body(community, "retention" + AS_RECORDED, Language.EN))
        .contains("Began 2015-06, M1: 6 of 11 people", "Began 2016-06, M1: 1 of 3 people");
    assertThat(body(community, "retention" + AS_RECORDED, Language.ZH))
        .contains("2015-06 开始，第 1 月：11 人中有 6 人", "32 人（去重）");
    assertThat(body(community, "health?staff=on&bots=on", Language.EN))
        .contains("Lost regulars", "2015-06-06 to 2016-07-27");

    communities.reverse(batch.id(), null);

    assertThat(body(community, "health", Language.EN)).contains("Nothing to examine yet");
  }

  @Test
  void refusesThoseWithoutThePowerAndHidesWhatIsNotThere() {
    var community = communities.begin("Closed", ZoneId.of("UTC"));
    var stranger = acting(Language.EN, List.of());
    var analyst =
        acting(
            Language.EN,
            List.of(
                new Grant(Power.INSIGHT_READ, Scope.everywhere(), "Analyst"),
                new Grant(Power.DATA_EXPORT, Scope.everywhere(), "Analyst")));

    assertThat(get(community.id().value(), "health", stranger)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get(UUID.randomUUID(), "health", analyst)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(community.id().value(), "health/export?format=csv", analyst)).hasStatusOk();
  }

  private Batch imported(Community community, Path export) throws Exception {
    var order =
        new ImportOrder(
            export,
            "slack.zip",
            community.id(),
            ReadingOptions.in(community.zone()),
            Optional.empty(),
            Language.EN);
    var outcome = communities.importing(order, Progress.SILENT);
    assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
    return ((ImportOutcome.Imported) outcome).batch();
  }

  private String body(Community community, String page, Language language) throws Exception {
    var grants = List.of(new Grant(Power.INSIGHT_READ, Scope.everywhere(), "Analyst"));
    var answer = get(community.id().value(), page, acting(language, grants));
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private MvcTestResult get(UUID community, String page, Acting acting) {
    return mvc.get()
        .uri("/communities/" + community + "/" + page)
        .requestAttr(Acting.class.getName(), acting)
        .exchange();
  }

  private static Acting acting(Language language, List<Grant> grants) {
    return new Acting(
        new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, new Grants(1, grants));
  }
}
