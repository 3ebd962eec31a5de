package org.banyan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banyan.people.AuthenticatorApp;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.time.SettableClock;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Ada Lin, who knows her password and has a phone and a sheet of paper.
class Ada {

  static final String PAGE = "/me/second-factor";
  static final String PASSWORD = "under the banyan a village meets";
  static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})<");
  static final Pattern CODE = Pattern.compile("<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})<");
  static final Duration STEP = Duration.ofSeconds(30);

  private final MockMvcTester mvc;
  private final People people;
  private final FirstLink firstLink;
  private final SettableClock clock;
  private AuthenticatorApp app = new AuthenticatorApp("");
  private List<String> paper = List.of();

  Ada(MockMvcTester mvc, People people, FirstLink firstLink, SettableClock clock) {
    this.mvc = mvc;
    this.people = people;
    this.firstLink = firstLink;
    this.clock = clock;
  }

  /// Puts her there without a second factor, and long after whatever was tried before.
  void arrive() {
    if (people.isNobodyHere()) {
      people.join(firstLink.token(), new Enrolment("Ada Lin", PASSWORD, Language.EN, "UTC"));
    }
    mvc.post()
        .uri("/people/" + id() + "/second-factor/reset")
        .with(ActingAs.person(administrator()))
        .exchange();
    clock.move(Duration.ofHours(2));
  }

  PersonId id() {
    return people.everybody().stream()
        .filter(person -> person.name().equals("Ada Lin"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  String secret() {
    return app.secret();
  }

  String code() {
    return app.code(clock.instant());
  }

  List<String> paper() {
    return paper;
  }

  void switchOn() throws UnsupportedEncodingException {
    begin();
    confirm();
  }

  void begin() throws UnsupportedEncodingException {
    assertThat(post(PAGE + "/begin")).hasRedirectedUrl(PAGE);
    app = new AuthenticatorApp(all(SECRET, page(Language.EN)).getFirst().replace(" ", ""));
  }

  void confirm() throws UnsupportedEncodingException {
    var answer = post(PAGE + "/codes", "code", code());
    assertThat(answer).hasStatusOk();
    paper = all(CODE, answer.getResponse().getContentAsString());
    clock.move(STEP);
  }

  /// From password to code, in a browser of her own.
  MvcTestResult enter(String code) {
    var visitor = visitor();
    password(visitor);
    visitor.get("/sign-in/code?to=/me");
    return visitor.post("/sign-in/code", "code", code, "to", "/me");
  }

  MvcTestResult password(Visitor visitor) {
    visitor.get("/sign-in?to=/me");
    return visitor.post("/sign-in", "name", "Ada Lin", "password", PASSWORD, "to", "/me");
  }

  String page(Language language) throws UnsupportedEncodingException {
    var acting = ActingAs.person(ActingAs.acting(id(), language));
    return mvc.get().uri(PAGE).with(acting).exchange().getResponse().getContentAsString();
  }

  MvcTestResult post(String address, String... fields) {
    var acting = ActingAs.acting(id(), Language.EN, Power.PEOPLE_MANAGE);
    var request = mvc.post().uri(address).with(ActingAs.person(acting));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  Visitor visitor() {
    return new Visitor(mvc, "en", "198.51.100.7");
  }

  /// A colleague who may do everything.
  static Acting administrator() {
    var other = PersonId.of("019a0000-0000-7000-8000-000000000001");
    return ActingAs.acting(other, Language.EN, Power.values());
  }

  private static List<String> all(Pattern pattern, String page) {
    var found = new ArrayList<String>();
    var matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
