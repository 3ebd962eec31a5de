package org.banyan.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.yaml.CharterWriter;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class ApiTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team %s
      modules: [{id: content, title: Content, kind: content}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
        - {id: editor, title: Editor, unit: team, reports-to: lead}
      duties:
        - {id: writing, title: Writing, module: content, responsible: editor}
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private Tokens tokens;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  private Program program;

  @BeforeEach
  void somebodyHasAProgram() {
    Program.account(db, founder);
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    program = new Program(mvc, Program.token(tokens, founder, TokenScope.values()), "en");
  }

  @Test
  void givesTheCharterInForceAsItWouldBeWrittenAndTakesItBackAsTheSame() {
    for (var seed = 0; seed < 10; seed++) {
      var root = new LinkedHashMap<>(CharterSamples.awkward(new Random(seed)));
      root.put("title", "Awkward 🌳 " + Ids.next());
      var charter = CharterSamples.charter(root);
      organisation.adopt(charter, "a test", founder);

      var answer = program.get("/api/v1/charter");

      assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
      assertThat(CharterSamples.charter(text(answer))).as("seed %d", seed).isEqualTo(charter);
      assertThat(Program.json(answer))
          .isEqualTo(JsonMapper.shared().valueToTree(CharterWriter.tree(charter)));
    }
  }

  @Test
  void understandsTextThatProgramsEscape() {
    var json = JsonMapper.shared().writeValueAsString(CharterWriter.tree(charter("🌳 树")));
    var escaped = new StringBuilder();
    json.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));

    var answer = program.post("/api/v1/drafts", "application/json", escaped.toString());

    assertThat(answer).hasStatus(HttpStatus.CREATED);
    var draft = drafts.find(UUID.fromString(Program.json(answer).get("id").asString()));
    assertThat(draft.orElseThrow().charter()).isEqualTo(charter("🌳 树"));
  }

  @Test
  void answersWithNothingAsLongAsTheCharterIsTheSame() {
    adopt();
    var mark = String.valueOf(program.get("/api/v1/charter").getResponse().getHeader("ETag"));

    var again = program.get("/api/v1/charter", "If-None-Match", mark);
    adopt();

    assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).bodyText().isEmpty();
    assertThat(again.getResponse().getHeader("ETag")).isEqualTo(mark);
    assertThat(program.get("/api/v1/charter", "If-None-Match", mark)).hasStatusOk();
  }

  @Test
  void givesTheCharterOfADayAndSaysSoWhenThereWasNone() {
    adopt();

    assertThat(program.get("/api/v1/charter?as-of=2999-01-01")).hasStatusOk();
    problem(program.get("/api/v1/charter?as-of=1999-01-01"), 404, "no-charter");
    problem(program.get("/api/v1/charter?as-of=1999-01-01T00:00:00Z"), 404, "no-charter");
    var unclear = problem(program.get("/api/v1/charter?as-of=yesterday"), 400, "unclear");
    assertThat(unclear.get("parameter").asString()).isEqualTo("as-of");
  }

  @Test
  void listsTheRevisionsPageByPage() {
    adopt();
    adopt();
    var latest = organisation.revision();

    var first = Program.json(program.get("/api/v1/charter/revisions?limit=1"));
    var second = Program.json(program.get(first.get("next").asString()));

    assertThat(first.at("/revisions/0/number").asLong()).isEqualTo(latest);
    assertThat(first.at("/revisions/0/inForce").asBoolean()).isTrue();
    assertThat(second.at("/revisions/0/number").asLong()).isEqualTo(latest - 1);
    problem(program.get("/api/v1/charter/revisions?limit=1000"), 400, "unclear");
    problem(program.get("/api/v1/charter/revisions?before=x"), 400, "unclear");
  }

  @Test
  void reviewsTheCharterInForceInTheLanguageThatIsAskedFor() {
    adopt();

    var english = Program.json(program.get("/api/v1/review"));
    var chinese = Program.json(program.speaking("zh-CN,zh;q=0.9,en;q=0.8").get("/api/v1/review"));

    assertThat(english.get("revision").asLong()).isEqualTo(organisation.revision());
    assertThat(english.at("/findings").size()).isPositive();
    assertThat(english.at("/modules/0/id").asString()).isEqualTo("content");
    assertThat(english.get("checks").findValuesAsString("cause")).isNotEmpty();
    assertThat(english.at("/findings/0/message").asString()).matches("\\p{ASCII}.*");
    assertThat(chinese.at("/findings/0/id")).isEqualTo(english.at("/findings/0/id"));
    assertThat(chinese.at("/findings/0/message").asString()).containsPattern("\\p{IsHan}");
    assertThat(chinese.get("language").asString()).isEqualTo("zh-CN");
  }

  @Test
  void checksACharterAsYamlOrJsonAndKeepsNothing() {
    adopt();
    var before = List.of(organisation.revision(), (long) drafts.underWay().size());
    var yaml = TEXT.formatted("to check");
    var json = JsonMapper.shared().writeValueAsString(CharterWriter.tree(charter("to check")));

    var one = program.post("/api/v1/review", "application/yaml", yaml);
    var other = program.post("/api/v1/review", "application/json;charset=utf-8", json);

    assertThat(one).hasStatusOk();
    assertThat(Program.json(one)).isEqualTo(Program.json(other));
    assertThat(Program.json(one).get("title").asString()).isEqualTo("Team to check");
    assertThat(List.of(organisation.revision(), (long) drafts.underWay().size())).isEqualTo(before);
  }

  @Test
  void saysWhatIsWrongWithACharterWhereAndWhatToWriteInstead() {
    var broken = "format: banyan-charter/1\ntitle: T\nposts: [{title: X}]\n";

    var english =
        problem(
            program.post("/api/v1/review", "application/yaml", broken), 422, "charter-unreadable");
    var chinese =
        problem(
            program.speaking("zh").post("/api/v1/drafts", "application/yaml", broken),
            422,
            "charter-unreadable");

    assertThat(english.at("/problems/0/line").asInt()).isEqualTo(3);
    assertThat(english.at("/problems/0/remedy").asString()).isNotBlank();
    assertThat(chinese.get("title").asString()).isEqualTo("方案读不懂");
    assertThat(chinese.at("/problems/0/message").asString()).containsPattern("\\p{IsHan}");
    problem(program.post("/api/v1/review", "text/html", broken), 415, "wrong-type");
    problem(program.post("/api/v1/review", "application/yaml", ""), 422, "charter-unreadable");
  }

  @Test
  void beginsADraftForPeopleToAdoptAndAdoptsNothing() {
    adopt();
    var revision = organisation.revision();

    var answer =
        program.post("/api/v1/drafts?name=From+a+program", "application/yaml", TEXT.formatted("x"));

    assertThat(answer).hasStatus(HttpStatus.CREATED);
    var json = Program.json(answer);
    var draft = drafts.find(UUID.fromString(json.get("id").asString())).orElseThrow();
    assertThat(draft.charter()).isEqualTo(charter("x"));
    assertThat(draft.summary().owner()).isEqualTo(founder);
    assertThat(json.get("standing").asString()).isEqualTo("open");
    assertThat(answer.getResponse().getHeader("Location"))
        .endsWith("/organisation/drafts/" + json.get("id").asString());
    assertThat(organisation.revision()).isEqualTo(revision);
    var same = CharterWriter.write(organisation.review().orElseThrow().charter());
    problem(program.post("/api/v1/drafts", "application/yaml", same), 409, "nothing-changed");
  }

  private void adopt() {
    organisation.adopt(charter(Ids.next().toString()), "a test", founder);
  }

  private static Charter charter(String title) {
    return CharterSamples.charter(TEXT.formatted(title));
  }

  private static JsonNode problem(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
    var json = Program.json(answer);
    assertThat(json.get("type").asString()).isEqualTo("/api/v1/problems/" + code);
    assertThat(json.get("status").asInt()).isEqualTo(status);
    assertThat(json.get("detail").asString()).isNotBlank();
    assertThat(json.get("remedy").asString()).isNotBlank();
    return json;
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
