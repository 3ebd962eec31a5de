package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class OrganisationPagesTests {

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private FirstSeat firstSeat;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void nothingIsAdoptedYet() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    while (organisation.revision() > 0) {
      organisation.withdraw(organisation.revision(), founder);
    }
  }

  @Test
  void beginsWithATemplateOrAnUpload() {
    assertThat(get("/organisation/review", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("还没有组织方案", "从四模块模板开始", "value=\"four-modules\"", "name=\"file\"");
    assertThat(get("/organisation/duties", Language.EN)).bodyText().contains("No charter yet");
    assertThat(
            mvc.get().uri("/organisation/review").with(ActingAs.holding(Power.ORGANISATION_READ)))
        .hasStatusOk()
        .bodyText()
        .contains("Ask a colleague")
        .doesNotContain("action=\"/organisation/drafts\"");
  }

  @Test
  void reviewsTheTemplateBeforeAnybodyAdoptsIt() {
    var draft = begin("start=four-modules");

    assertThat(get(draft + "/review", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("组织体检", "没有发现问题");
    assertThat(get(draft, Language.ZH)).bodyText().contains("四模块社群运营团队", "直接启用");
    assertThat(post("/organisation/drafts", "start=no-such")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsWhatIsWrongWithAnUploadWithPlaceAndRemedyAndLosesNothing() {
    var text = "format: banyan-charter/1\ntitle: 团队\nposts：\n";

    var answer =
        mvc.post()
            .uri("/organisation/drafts")
            .with(everything(Language.ZH))
            .multipart()
            .file("file", text.getBytes(Charset.forName("GBK")))
            .param("start", "file")
            .exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("全角冒号", ":3:", "posts：", "改为半角冒号", "title: 团队");
  }

  @Test
  void adoptsWithAReasonAndShowsReviewAndDuties() {
    var flawed =
        CharterTemplate.FOUR_MODULES
            .text(Language.ZH)
            .replaceFirst("accountable: content-lead", "accountable: [content-lead, head]");

    assertThat(adopt(flawed, "")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("请写明启用原因");
    assertThat(adopt(flawed, "第一版")).hasStatus(HttpStatus.FOUND);

    assertThat(get("/organisation/review", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("明确分工", "持续改进", "最终负责人不唯一", "第一版", "话题选择");
    assertThat(get("/organisation/review", Language.EN))
        .bodyText()
        .contains("Clear division", "Not exactly one accountable", "2 posts are accountable");
    assertThat(get("/organisation/duties", Language.ZH))
        .bodyText()
        .contains("职责分工表", "话题选择", "最终负责人不唯一", "内容策划主管", "letter a", "负责执行");
    assertThat(get("/organisation/duties?module=data", Language.EN))
        .bodyText()
        .contains("周报")
        .doesNotContain("话题讨论</span>");
    assertThat(get("/organisation/duties?q=周报", Language.ZH))
        .bodyText()
        .contains("周报")
        .doesNotContain(">数据收集<");
    assertThat(get("/organisation/charter.yaml", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("format: banyan-charter/1");
    assertThat(get("/", Language.ZH)).bodyText().contains("组织体检");
  }

  @Test
  void scoresModulesFirstAndSetsWaivedFindingsAside() {
    var flawed =
        CharterTemplate.FOUR_MODULES
            .text(Language.ZH)
            .replaceFirst(
                "accountable: content-lead", "accountable: [content-lead, content-editor]");
    adopt(flawed, "第一版");
    var finding = "D1:SeveralAccountable:topic-choice";

    assertThat(get("/organisation/review", Language.ZH))
        .bodyText()
        .contains("各模块得分", "责权对等指数", "全方案", "可以自动改", "RACI 的基本规则")
        .contains("暂不处理的理由", "实际沟通的证据")
        .doesNotContain("另有 0 项");
    assertThat(waive(finding, "", "2020-01-01")).hasStatus(HttpStatus.FOUND);
    assertThat(get("/organisation/review", Language.ZH)).bodyText().doesNotContain("恢复处理");
    var day = LocalDate.now(clock).plusDays(20).toString();
    assertThat(waive(finding, "等<b>新主管</b>到岗", day)).hasStatus(HttpStatus.FOUND);
    assertThat(get("/organisation/review?all=true", Language.ZH))
        .bodyText()
        .contains("等&lt;b&gt;新主管", day, "恢复处理", "只看最要紧");
    assertThat(get("/organisation/review", Language.EN))
        .bodyText()
        .contains("Scores by module", "Whole charter", "Take up again");
  }

  private MvcTestResult waive(String finding, String reason, String until) {
    return mvc.post()
        .uri("/organisation/review/waiver")
        .param("finding", finding)
        .param("reason", reason)
        .param("until", until)
        .with(everything(Language.ZH))
        .exchange();
  }

  @Test
  void offersEveryTemplateWithWhatItIsForAndHowLargeItIs() {
    for (var template : CharterTemplate.values()) {
      assertThat(get("/organisation/review", Language.EN)).bodyText().contains(template.code());
      assertThat(get(begin("start=" + template.code()), Language.EN))
          .hasStatusOk()
          .bodyText()
          .contains("Adopt the charter");
    }
    assertThat(get("/organisation/drafts", Language.EN))
        .bodyText()
        .contains("for very many groups", "5 units, 9 posts", "1 unit, 3 posts");
  }

  @Test
  void adoptsTheFirstCharterWithoutAProposalAndNoOther() {
    assertThat(adopt(CharterTemplate.TEAM_OF_3.text(Language.EN), "Begin."))
        .hasRedirectedUrl("/organisation/revisions/" + organisation.revision());
    var next = begin("start=four-modules");

    assertThat(get(next, Language.EN)).bodyText().doesNotContain("needs no proposal");
    assertThat(post(next + "/adopt", "reason=Again."))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("还没有提交");
  }

  @Test
  void refusesWhoMayNotAdopt() {
    var answer =
        mvc.post()
            .uri(begin("start=four-modules") + "/adopt")
            .param("reason", "why not")
            .with(ActingAs.holding(Power.ORGANISATION_READ, Power.CHARTER_DRAFT))
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(organisation.revision()).isZero();
  }

  @Test
  void keepsTheMatrixReadableWhenTheCharterIsLarge() {
    var charter = CharterSamples.charter(CharterSamples.sound(new Random(2), 400));
    organisation.adopt(charter, "large", founder);

    assertThat(get("/organisation/duties", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("100 of 1,203 duties shown", "page=2", "Duty 0.0")
        .doesNotContain("Duty 300.0");
    assertThat(get("/organisation/duties?page=13", Language.EN)).bodyText().contains("Duty 400.2");
  }

  private MvcTestResult adopt(String text, String reason) {
    return post(begin("start=file", "text=" + text) + "/adopt", "reason=" + reason);
  }

  /// The address of a new draft.
  private String begin(String... sent) {
    var address = post("/organisation/drafts", sent).getResponse().getRedirectedUrl();
    return String.valueOf(address);
  }

  private MvcTestResult post(String address, String... sent) {
    var request = mvc.post().uri(address).with(everything(Language.ZH));
    for (var pair : sent) {
      var sign = pair.indexOf('=');
      request.param(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return request.exchange();
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).with(everything(language)).exchange();
  }

  private RequestPostProcessor everything(Language language) {
    return ActingAs.person(ActingAs.acting(founder, language, Power.values()));
  }
}
