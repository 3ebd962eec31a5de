package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
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
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class DraftChartPagesTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}]
      units:
        - {id: office, title: Office, lead: head}
        - {id: content, title: Content, parent: office, lead: lead}
        - {id: data, title: Data, parent: office, lead: analyst}
      posts:
        - {id: head, title: Head, unit: office, holders: zhou}
        - {id: lead, title: Lead, unit: content, reports-to: head, seats: 2}
        - {id: editor, title: Editor, unit: content, reports-to: lead, holders: lin}
        - {id: analyst, title: Analyst, unit: data, reports-to: head}
        - {id: guest, title: Guest <writer>, unit: content, reports-to: lead}
      duties:
        - {id: writing, title: Writing, module: content, accountable: lead, responsible: editor}
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  private Drafting at() {
    return new Drafting(mvc, drafts, founder);
  }

  @BeforeEach
  void aCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    var text = TEXT.replace("title: Team\n", "title: Team " + Ids.next() + "\n");
    organisation.adopt(CharterSamples.charter(text), "first", founder);
  }

  @Test
  void markWhatTheDraftAddsRemovesMovesAndChangesWithALegend() {
    var draft = at().begin("in-force");
    at().post(draft, "/part", "list=posts", "title=Night shift", "unit=data", "seats=1");
    at().post(draft, "/part/remove", "list=posts", "id=guest");
    at().post(draft, "/chart/post", "post=editor", "unit=data", "dragged=yes");
    at().post(draft, "/part", "list=units", "id=content", "title=Writers", "parent=office");

    assertThat(at().get(chart(draft), Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("box added", "box removed", "box moved", "unit changed", "class=\"legend\"")
        .contains("Guest &lt;writer&gt;", "from Writers", "was Content", "compared with")
        .contains("data-orgmove-post", "data-person=\"lin\"");
    assertThat(at().get(chart(draft), Language.ZH))
        .bodyText()
        .contains("新增", "删除", "移动", "有改动", "图例");
    assertThat(at().get(chart(draft) + "?unit=data", Language.EN))
        .bodyText()
        .contains("Night shift")
        .doesNotContain("Guest");
  }

  @Test
  void moveAPostByDragOrByTheFormAndUndoIt() {
    var draft = at().begin("in-force");

    assertThat(at().post(draft, "/chart/post", "post=editor", "superior=analyst", "dragged=yes"))
        .hasRedirectedUrl(chart(draft) + "#post-editor");
    assertThat(post(draft, "editor").superiors()).containsExactly(new PostId("analyst"));
    assertThat(at().post(draft, "/undo", "to=chart")).hasRedirectedUrl(chart(draft));
    assertThat(post(draft, "editor").superiors()).containsExactly(new PostId("lead"));

    assertThat(at().get(chart(draft) + "/move?post=editor", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("移动“Editor”", "不变（Lead）", "把 lin 调到另一个岗位");
    at().post(draft, "/chart/post", "post=editor", "superior=-", "unit=data", "why=Nearer.");
    assertThat(post(draft, "editor").superiors()).isEmpty();
    assertThat(post(draft, "editor").unit().value()).isEqualTo("data");
    assertThat(at().get(Drafting.address(draft), Language.EN)).bodyText().contains("Nearer.");
  }

  @Test
  void moveAPersonToAnotherPost() {
    var draft = at().begin("in-force");

    at().post(draft, "/chart/holder", "person=lin", "from=editor", "to=lead");

    assertThat(post(draft, "editor").holders()).isEmpty();
    assertThat(post(draft, "lead").holders()).containsExactly(new PersonRef("lin"));
    assertThat(at().get(chart(draft), Language.EN))
        .bodyText()
        .contains("held by lin before", "held by — before");
    assertThat(at().post(draft, "/chart/holder", "person=lin", "from=editor", "to=lead"))
        .hasRedirectedUrl(chart(draft));
    assertThat(at().now(draft).draft().done()).hasSize(1);
  }

  @Test
  void refuseAMoveBelowItselfAndChangeNothing() {
    var draft = at().begin("in-force");

    assertThat(at().post(draft, "/chart/post", "post=head", "superior=editor"))
        .hasRedirectedUrl(chart(draft));

    assertThat(at().now(draft).draft().done()).isEmpty();
    assertThat(at().get(chart(draft) + "/move?post=nobody", Language.EN))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showTheChartToReadersWithoutAnythingToMove() {
    var draft = at().begin("in-force");
    var reader = ActingAs.holding(Power.ORGANISATION_READ);

    assertThat(mvc.get().uri(chart(draft)).with(reader).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Editor")
        .doesNotContain("data-orgmove", "chart/move", "data-person");
    assertThat(
            mvc.post().uri(chart(draft) + "/post").param("post", "editor").with(reader).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(at().get("/organisation/chart", Language.EN))
        .bodyText()
        .doesNotContain("chart/move", "class=\"legend\"");
  }

  private Post post(OpenDraft draft, String id) {
    return (Post) Parts.find(at().now(draft).charter(), new PostId(id)).orElseThrow();
  }

  private static String chart(OpenDraft draft) {
    return Drafting.address(draft) + "/chart";
  }
}
