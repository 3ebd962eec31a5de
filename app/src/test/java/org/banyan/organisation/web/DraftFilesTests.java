package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.workbook.CharterWorkbook;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class DraftFilesTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
        - {id: editor, title: Editor, unit: team, reports-to: lead}
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
  void bringAWorkbookIntoADraftAsOneStepThatCanBeUndone() throws IOException {
    var draft = at().begin("in-force");
    var changed = CharterWriter.write(draft.charter()).replace("title: Editor", "title: Author");
    var workbook = new ByteArrayOutputStream();
    CharterWorkbook.write(CharterSamples.charter(changed), Words.of(Language.ZH), workbook);

    assertThat(bring(draft, workbook.toByteArray())).hasRedirectedUrl(Drafting.address(draft));

    assertThat(at().now(draft).charter().posts().get(1).title()).isEqualTo("Author");
    assertThat(at().get(Drafting.address(draft), Language.EN))
        .bodyText()
        .contains("Editor", "Author", "From team.xlsx");
    at().post(draft, "/undo");
    assertThat(at().now(draft).charter().posts().get(1).title()).isEqualTo("Editor");
    assertThat(at().get(Drafting.address(draft) + "/charter.xlsx", Language.ZH)).hasStatusOk();
  }

  @Test
  void bringJsonAndText() {
    var draft = at().begin("in-force");
    var text = CharterWriter.write(draft.charter()).replace("title: Editor", "title: Writer");
    var json =
        "{\"format\": \"banyan-charter/1\", \"title\": \"Json\","
            + " \"units\": [{\"id\": \"team\", \"title\": \"Team\"}],"
            + " \"posts\": [{\"id\": \"lead\", \"title\": \"Lead\", \"unit\": \"team\"}]}";

    at().post(draft, "/file", "text=" + text);
    assertThat(at().now(draft).charter().posts().get(1).title()).isEqualTo("Writer");
    at().post(draft, "/file", "text=" + text);
    assertThat(at().now(draft).draft().done()).hasSize(1);
    assertThat(bring(draft, json.getBytes(StandardCharsets.UTF_8))).hasStatus(HttpStatus.FOUND);
    assertThat(at().now(draft).charter().title()).isEqualTo("Json");
    assertThat(at().now(draft).charter().duties()).isEmpty();
  }

  @Test
  void beginWithAListOfPeopleAndPosts() {
    var list = "姓名,岗位,部门,上级,星座\n周明,运营主管,运营部,,天秤\n林晓,带群运营,运营部,运营主管,\n,带群运营,运营部,运营主管,\n";

    var begun = beginWith("我们的团队.csv", list.getBytes(Charset.forName("GBK")));

    assertThat(begun).hasStatus(HttpStatus.FOUND);
    var charter = at().opened(begun).charter();
    assertThat(charter.title()).isEqualTo("我们的团队");
    assertThat(charter.posts()).extracting(Post::title).containsExactly("运营主管", "带群运营");
    assertThat(charter.posts().getLast().vacancies()).isEqualTo(1);
  }

  @Test
  void beginWithAListInExcel() throws IOException {
    var list = new ByteArrayOutputStream();
    try (var workbook = new Workbook(list, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      sheet.value(0, 0, "Name");
      sheet.value(0, 1, "Post");
      sheet.value(1, 0, "Ada");
      sheet.value(1, 1, "Lead");
    }

    var begun = beginWith("Team.xlsx", list.toByteArray());

    assertThat(begun).hasStatus(HttpStatus.FOUND);
    assertThat(at().opened(begun).charter().posts())
        .extracting(Post::title)
        .containsExactly("Lead");
  }

  private MvcTestResult beginWith(String name, byte[] content) {
    return mvc.post()
        .uri("/organisation/drafts")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
        .param("start", "file")
        .with(at().everything(Language.ZH))
        .exchange();
  }

  @Test
  void sayWhichHeadingAListLacks() {
    var list = "姓名,城市\n周明,广州\n".getBytes(StandardCharsets.UTF_8);

    assertThat(beginWith("名单.csv", list))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("名单.csv", "岗位");
  }

  @Test
  void keepAListOfPeopleOutOfADraftThatIsThere() {
    var draft = at().begin("in-force");
    var list = "姓名,岗位\n周明,主管\n".getBytes(StandardCharsets.UTF_8);

    assertThat(bring(draft, "team.csv", list))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("list of people and posts", "Begin a draft of its own");
  }

  @Test
  void sayWhatIsWrongAtWhichSheetAndRow() throws IOException {
    var draft = at().begin("in-force");
    var broken = new ByteArrayOutputStream();
    try (var workbook = new Workbook(broken, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("Posts");
      sheet.value(0, 0, "Id");
      sheet.value(0, 1, "Unit");
      sheet.value(1, 0, "lead");
      sheet.value(1, 1, "nowhere");
    }

    assertThat(bring(draft, broken.toByteArray()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Posts 2", Drafting.address(draft) + "/file");
    assertThat(at().now(draft).draft().done()).isEmpty();
    assertThat(at().post(draft, "/file"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Choose a file first");
  }

  @Test
  void showBothVersionsWhereSomebodyHasChangedTheDraftSinceTheFileWasTaken() {
    var draft = at().begin("in-force");
    var text = CharterWriter.write(draft.charter());
    at().post(draft, "/part", "list=values", "title=Kind");

    assertThat(
            at().post(
                    Drafting.address(draft) + "/file",
                    "text=" + text,
                    "version=" + draft.summary().version()))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Both versions", "Kind");
    assertThat(at().now(draft).charter().values()).hasSize(1);
  }

  private MvcTestResult bring(OpenDraft draft, byte[] content) {
    return bring(draft, "team.xlsx", content);
  }

  private MvcTestResult bring(OpenDraft draft, String name, byte[] content) {
    return mvc.post()
        .uri(Drafting.address(draft) + "/file")
        .with(at().everything(Language.EN))
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
        .param("version", Long.toString(at().now(draft).summary().version()))
        .exchange();
  }
}
