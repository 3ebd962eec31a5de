package org.banyan.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banyan.community.Communities;
import org.banyan.community.GroupBook;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@BanyanTest
class OpenApiTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team %s
      modules: [{id: content, title: Content, kind: content}]
      units: [{id: team, title: Team, lead: lead}]
      posts:
        - {id: lead, title: Lead, unit: team, holders: zhou, purpose: Leads}
      duties:
        - {id: writing, title: Writing, module: content, responsible: lead}
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private Tokens tokens;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private JsonNode document;
  private Program program;

  @BeforeEach
  void theDescriptionIsThereForAnybody() {
    var answer = mvc.get().uri("/api/v1/openapi.json").exchange();
    assertThat(answer).hasStatusOk();
    document = Program.json(answer);
    Program.account(db, founder);
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    program = new Program(mvc, Program.token(tokens, founder, TokenScope.values()), "zh");
  }

  @Test
  void isAValidDocumentOfItsVersion() {
    var parsed = new OpenAPIV3Parser().readContents(document.toString(), null, new ParseOptions());

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.isOpenapi31()).isTrue();
    assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void describesEveryAddressWithItsScopeAndItsParametersAndNoOther() {
    var described = new TreeMap<String, Set<String>>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    described.put(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        described(method.getValue()))));

    assertThat(described).isEqualTo(routes());
  }

  @Test
  void agreesWithWhatIsReallyAnswered() {
    var adopted = "/api/v1/charter";
    agrees(program.get(adopted), adopted, "get", 404);
    organisation.adopt(CharterSamples.charter(TEXT.formatted("1")), "a test", founder);
    organisation.adopt(CharterSamples.charter(TEXT.formatted("2")), "a test", founder);

    agrees(program.get(adopted), adopted, "get", 200);
    agrees(program.get(adopted + "?as-of=nonsense"), adopted, "get", 400);
    agrees(program.get(adopted + "/revisions"), adopted + "/revisions", "get", 200);
    agrees(program.get(adopted + "/revisions?limit=1"), adopted + "/revisions", "get", 200);
    agrees(program.get("/api/v1/review"), "/api/v1/review", "get", 200);
    agrees(post("/api/v1/review", TEXT.formatted("3")), "/api/v1/review", "post", 200);
    agrees(post("/api/v1/review", "format: x"), "/api/v1/review", "post", 422);
    agrees(post("/api/v1/drafts", TEXT.formatted("3")), "/api/v1/drafts", "post", 201);
    agrees(post("/api/v1/drafts", TEXT.formatted("2")), "/api/v1/drafts", "post", 409);
    agrees(mvc.get().uri(adopted).exchange(), adopted, "get", 401);
    var narrow = Program.token(tokens, founder, TokenScope.REVIEW_READ);
    agrees(new Program(mvc, narrow, "en").get(adopted), adopted, "get", 403);
    var types = "/api/v1/problems/{code}";
    agrees(mvc.get().uri("/api/v1/problems/no-token").exchange(), types, "get", 200);
    agrees(mvc.get().uri("/api/v1/problems/nothing").exchange(), types, "get", 404);
  }

  @Test
  void takesTheDaysOfGroupsAsDescribed() {
    var community = communities.begin("c" + Ids.next(), ZoneOffset.UTC);
    var row = SheetRow.standing(Map.of("name", "01"));
    book.sheet(community).apply(List.of(new SheetChange.Added(row)));
    var path = "/api/v1/communities/{community}/group-days";
    var address = path.replace("{community}", community.id().value().toString());

    agrees(days(address, "01", "2026-11-01", "5"), path, "post", 200);
    agrees(days(address, "02", "2026-11-01", "5"), path, "post", 422);
    agrees(days(address, "01", "2999-11-01", "5"), path, "post", 422);
    agrees(days(address, "01", "2026-11-01", "-5"), path, "post", 422);
    agrees(days(address, "01", "2026-11-01", "\"5\""), path, "post", 400);
    agrees(program.post(address, "application/json", "[]"), path, "post", 400);
    agrees(program.post(address, "application/json", "{"), path, "post", 400);
    var nowhere = path.replace("{community}", Ids.next().toString());
    agrees(days(nowhere, "01", "2026-11-01", "5"), path, "post", 404);
  }

  private MvcTestResult days(String address, String group, String day, String members) {
    var body =
        """
        {"days": [{"group": "%s", "day": "%s", "members": %s, "messages": 3}]}
        """
            .formatted(group, day, members);
    return program.post(address, "application/json", body);
  }

  @Test
  void handsOutTheSchemaOfACharter() {
    var schema = Program.json(mvc.get().uri("/api/v1/charter.schema.json").exchange());

    assertThat(schema.get("$schema").asString()).contains("2020-12");
  }

  private MvcTestResult post(String address, String text) {
    return program.post(address, "application/yaml", text);
  }

  private void agrees(MvcTestResult answer, String path, String method, int status) {
    assertThat(answer).hasStatus(status);
    var pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    var responses = document.at(pointer).get("responses");
    var response = responses.path(Integer.toString(status));
    if (response.isMissingNode()) {
      response = responses.get("default");
    }
    var told =
        response.has("$ref") ? document.at(response.get("$ref").asString().substring(1)) : response;
    var content = told.get("content").properties().iterator().next();
    assertThat(answer).hasContentTypeCompatibleWith(content.getKey());
    var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(errors(content.getValue().get("schema"), text)).as(path + " " + status).isEmpty();
  }

  /// A schema that points into the components of the document, with these beside it.
  private List<?> errors(JsonNode schema, String text) {
    var whole =
        "{\"components\": %s, \"allOf\": [%s]}".formatted(document.get("components"), schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole, InputFormat.JSON)
        .validate(text, InputFormat.JSON);
  }

  private static Set<String> described(JsonNode operation) {
    var described = new TreeSet<String>();
    for (var requirement : operation.path("security")) {
      requirement.path("token").forEach(scope -> described.add(scope.asString()));
    }
    for (var parameter : operation.path("parameters")) {
      if (parameter.get("in").asString().equals("query")) {
        described.add("?" + parameter.get("name").asString());
      }
    }
    return described;
  }

  private Map<String, Set<String>> routes() {
    var routes = new TreeMap<String, Set<String>>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) ->
            info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api"))
                .forEach(pattern ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.put(method + " " + pattern, declared(handler)))));
    return routes;
  }

  private static Set<String> declared(HandlerMethod handler) {
    var declared =
        Arrays.stream(handler.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
            .map(parameter -> "?" + name(parameter))
            .collect(Collectors.toCollection(TreeSet::new));
    var scope = handler.getMethodAnnotation(InScope.class);
    if (scope != null) {
      declared.add(scope.value().code());
    }
    return declared;
  }

  private static String name(MethodParameter parameter) {
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    return asked == null || asked.name().isEmpty()
        ? parameter.getParameter().getName()
        : asked.name();
  }
}
