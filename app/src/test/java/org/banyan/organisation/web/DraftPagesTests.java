package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.draft.Standing;
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
class DraftPagesTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team %s
      modules: [{id: content, title: Content}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
        - {id: editor, title: Editor, unit: team, reports-to: lead}
      duties:
        - {id: writing, title: Writing, module: content, accountable: lead, responsible: editor}
      metrics: [{id: reach, title: Reach}]
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    organisation.adopt(CharterSamples.charter(TEXT.formatted(Ids.next())), "first", founder);
  }

  @Test
  void beginADraftFromTheCharterInForceATemplateOrAFile() {
    assertThat(get("/organisation/drafts", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("新建草案", "现行方案", "四模块模板（12 人）", "三人团队", "适合刚起步的团队");

    var plain = begin("in-force");
    var template = begin("four-modules");
    var text = TEXT.formatted("of a file");
    var file =
        mvc.post()
            .uri("/organisation/drafts")
            .with(everything(Language.EN))
            .multipart()
            .file("file", text.getBytes(StandardCharsets.UTF_8))
            .param("name", "From a file")
            .param("start", "file")
            .exchange();

    assertThat(plain.draft().done()).isEmpty();
    assertThat(template.charter().posts()).hasSize(9);
    assertThat(opened(file).charter()).isEqualTo(CharterSamples.charter(text));
    assertThat(get("/organisation/drafts", Language.EN))
        .bodyText()
        .contains("From a file", "Drafts", "mine");
    assertThat(get(address(plain), Language.ZH)).hasStatusOk().bodyText().contains("还没有改动");
  }

  @Test
  void sayWhereAFileCannotBeRead() {
    var broken = "format: banyan-charter/1\ntitle: T\nposts: [{title: X}]\n";

    assertThat(
            mvc.post()
                .uri("/organisation/drafts")
                .with(everything(Language.ZH))
                .multipart()
                .file("file", broken.getBytes(StandardCharsets.UTF_8))
                .param("start", "file")
                .exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(":3:", "title: T");
  }

  @Test
  void editAPostByAFormAndKeepWhatWasTypedWhenItIsWrong() {
    var draft = begin("in-force");
    assertThat(get(address(draft) + "/part?list=posts&id=editor", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Editor", "reports to", "zhou", "content.publish", "Reach");

    assertThat(edit(draft, "list=posts", "id=editor", "title= ", "unit=team", "seats=x"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nothing you typed is lost", "value=\"x\"");
    assertThat(
            edit(
                draft,
                "list=posts",
                "id=editor",
                "title=Author",
                "unit=team",
                "seats=2",
                "superiors=lead",
                "holders=zhou",
                "holders=lin\nwang",
                "grants=content.draft",
                "grants=platform:群主",
                "metrics=reach",
                "weights.reach=100",
                "why=More hands."))
        .hasRedirectedUrl(address(draft));

    var post = now(draft).charter().posts().get(1);
    assertThat(post.title()).isEqualTo("Author");
    assertThat(post.holders())
        .extracting(PersonRef::value)
        .containsExactlyInAnyOrder("zhou", "lin", "wang");
    assertThat(post.weights()).hasSize(1);
    assertThat(get(address(draft), Language.EN))
        .bodyText()
        .contains("Author", "More hands.", "Solved by this draft");
    assertThat(get(address(draft), Language.ZH))
        .bodyText()
        .contains("岗位“Author”，任职人：空缺 → lin", "已解决的问题项");
  }

  @Test
  void addAndRemovePartsOfEveryKind() {
    var draft = begin("in-force");

    assertThat(edit(draft, "list=posts", "title=Night shift", "unit=team", "seats=1"))
        .hasRedirectedUrl(address(draft));
    assertThat(
            edit(
                draft,
                "list=modules",
                "id=content",
                "title=Content",
                "kind=CONTENT",
                "strategy=Less, better."))
        .hasStatus3xxRedirection();
    assertThat(now(draft).charter().posts())
        .anyMatch(post -> post.id().value().equals("night-shift"));
    assertThat(now(draft).charter().modules().getFirst().strategy()).isEqualTo("Less, better.");

    assertThat(post(address(draft) + "/part/remove", draft, "list=posts", "id=editor"))
        .hasRedirectedUrl(address(draft));
    assertThat(now(draft).charter().duties().getFirst().responsible()).isEmpty();
    assertThat(post(address(draft) + "/part/remove", draft, "list=units", "id=team"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Unit “Team”");
    assertThat(get(address(draft) + "/part?list=nothing", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void fillTheMatrixCellByCell() {
    var draft = begin("in-force");
    assertThat(get(address(draft) + "/duties", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("Writing", "data-raci", "cell?duty=writing", "post=editor");
    assertThat(get(address(draft) + "/cell?duty=writing&post=editor", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("What does “Editor” do", "checked");

    assertThat(
            post(
                address(draft) + "/cell",
                draft,
                "duty=writing",
                "post=editor",
                "letters=A",
                "letters=C"))
        .hasRedirectedUrl(address(draft) + "/duties#writing");
    var duty = now(draft).charter().duties().getFirst();
    assertThat(duty.responsible()).isEmpty();
    assertThat(duty.accountable()).hasSize(2);
    assertThat(duty.consulted()).hasSize(1);

    var row =
        mvc.post()
            .uri(address(draft) + "/cell")
            .header("HX-Request", "true")
            .param("duty", "writing")
            .param("post", "editor")
            .param("letters", "R")
            .param("version", Long.toString(now(draft).summary().version()))
            .with(everything(Language.EN))
            .exchange();
    assertThat(row)
        .hasStatusOk()
        .bodyText()
        .contains("<tr id=\"writing\"", ">R</a>")
        .doesNotContain("<html");
  }

  @Test
  void undoExplainAndLeaveOut() {
    var draft = begin("in-force");
    edit(draft, "list=values", "title=Kind");
    edit(draft, "list=values", "title=Quick");

    assertThat(post(address(draft) + "/undo", draft)).hasRedirectedUrl(address(draft));
    assertThat(now(draft).charter().values()).hasSize(1);
    assertThat(get(address(draft), Language.EN)).bodyText().contains("Redo (1)");
    post(address(draft) + "/redo", draft);
    post(address(draft) + "/steps/0/reason", draft, "reason=Everybody says so.");
    assertThat(get(address(draft), Language.EN)).bodyText().contains("Everybody says so.");
    post(address(draft) + "/steps/0/leave-out", draft);
    assertThat(now(draft).charter().values())
        .singleElement()
        .satisfies(value -> assertThat(value.title()).isEqualTo("Quick"));
  }

  @Test
  void showBothVersionsToWhoeverComesSecond() {
    var draft = begin("in-force");
    var stale = draft.summary().version();
    edit(draft, "list=values", "title=Kind");
    var other = new PersonId(Ids.next());
    transaction.executeWithoutResult(_ -> firstSeat.give(other));

    var late =
        mvc.post()
            .uri(address(draft) + "/undo")
            .param("version", Long.toString(stale))
            .with(ActingAs.person(ActingAs.acting(other, Language.ZH, Power.values())))
            .exchange();

    assertThat(late)
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("对方的改动", "新增价值观“Kind”", "你的改动");
    assertThat(now(draft).charter().values()).hasSize(1);
  }

  @Test
  void carryADraftOverWithAChoiceForEveryConflict() {
    var draft = begin("in-force");
    edit(
        draft, "list=posts", "id=editor", "title=Author", "unit=team", "seats=1", "superiors=lead");
    var text = TEXT.formatted(Ids.next()).replace("title: Editor", "title: Writer");
    organisation.adopt(CharterSamples.charter(text), "meanwhile", founder);

    assertThat(get(address(draft), Language.EN))
        .bodyText()
        .contains("Another charter has come into force");
    assertThat(get(address(draft) + "/carry-over", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Conflicts (1)", "“Author”", "“Writer”");
    assertThat(post(address(draft) + "/carry-over", draft))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose a version");
    assertThat(post(address(draft) + "/carry-over", draft, "choice-0-0=mine"))
        .hasRedirectedUrl(address(draft));
    assertThat(now(draft).draft().base().revision()).isEqualTo(organisation.revision());
    assertThat(now(draft).charter().posts().get(1).title()).isEqualTo("Author");
  }

  @Test
  void proposeTalkAndAdopt() {
    var draft = begin("in-force");
    edit(draft, "list=values", "title=Kind");
    post(address(draft) + "/propose", draft);
    assertThat(get(address(draft), Language.ZH))
        .bodyText()
        .contains("等待启用", "启用日期")
        .doesNotContain("新增岗位");
    var said = "/discussions/charter-draft/" + draft.summary().id() + "/comments";
    assertThat(post(said, draft, "text=Looks good.")).hasRedirectedUrl(address(draft));
    assertThat(get(address(draft), Language.EN)).bodyText().contains("Looks good.");

    assertThat(post(address(draft) + "/adopt", draft, "reason="))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Say why");
    var far = LocalDate.of(2100, 1, 1).toString();
    post(address(draft) + "/adopt", draft, "reason=Values matter.", "day=" + far);
    assertThat(now(draft).summary().standing()).isEqualTo(Standing.SCHEDULED);
    assertThat(get(address(draft), Language.EN)).bodyText().contains("2100", "Values matter.");
    post(address(draft) + "/take-back", draft);
    post(address(draft) + "/propose", draft);
    var adopted = post(address(draft) + "/adopt", draft, "reason=Values matter.");

    assertThat(adopted).hasRedirectedUrl("/organisation/revisions/" + organisation.revision());
    assertThat(get("/organisation/revisions", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("版本记录", "Values matter.", "现行");
    assertThat(get("/organisation/revisions/" + organisation.revision(), Language.EN))
        .bodyText()
        .contains("Value “Kind” added", "Draft and discussion");
    assertThat(get("/organisation/revisions/as-of", Language.EN))
        .bodyText()
        .contains("Writing", "zhou", "vacant", "accountable");
    assertThat(get("/organisation/revisions/as-of?day=1999-01-01", Language.ZH))
        .bodyText()
        .contains("那一天没有记录");
  }

  @Test
  void areSeenByEverybodyAndChangedOnlyByWhoMay() {
    var draft = begin("in-force");
    var reader = ActingAs.holding(Power.ORGANISATION_READ);

    assertThat(mvc.get().uri(address(draft)).with(reader).exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain("/undo", "/propose");
    assertThat(mvc.get().uri(address(draft) + "/duties").with(reader).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(mvc.post().uri(address(draft) + "/discard").with(reader).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(get("/organisation/drafts/" + UUID.randomUUID(), Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
    post(address(draft) + "/name", draft, "name=Renamed");
    post(address(draft) + "/discard", draft);
    assertThat(get("/organisation/drafts", Language.EN)).bodyText().doesNotContain("Renamed");
    assertThat(get(address(draft), Language.EN)).bodyText().contains("Renamed", "Fetch it back");
  }

  private OpenDraft begin(String start) {
    return opened(
        mvc.post()
            .uri("/organisation/drafts")
            .param("name", "Draft")
            .param("start", start)
            .with(everything(Language.EN))
            .exchange());
  }

  private OpenDraft opened(MvcTestResult answer) {
    var address = String.valueOf(answer.getResponse().getRedirectedUrl());
    return drafts
        .find(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
        .orElseThrow();
  }

  private OpenDraft now(OpenDraft draft) {
    return drafts.find(draft.summary().id()).orElseThrow();
  }

  private MvcTestResult edit(OpenDraft draft, String... sent) {
    return post(address(draft) + "/part", draft, sent);
  }

  private MvcTestResult post(String address, OpenDraft draft, String... sent) {
    var request = mvc.post().uri(address).with(everything(Language.EN));
    request.param("version", Long.toString(now(draft).summary().version()));
    Arrays.stream(sent)
        .forEach(pair -> {
          var sign = pair.indexOf('=');
          request.param(pair.substring(0, sign), pair.substring(sign + 1));
        });
    return request.exchange();
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).with(everything(language)).exchange();
  }

  private static String address(OpenDraft draft) {
    return "/organisation/drafts/" + draft.summary().id();
  }

  private RequestPostProcessor everything(Language language) {
    return ActingAs.person(ActingAs.acting(founder, language, Power.values()));
  }
}
