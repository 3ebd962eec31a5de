package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
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
class SeatsPagesTests {

  private static final String PAGE = "/organisation/seats/person?id=person-1";

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private People people;
  @Autowired private GrantSource grants;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aCharterIsInForce() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    var root = CharterSamples.sound(new Random(3), 2);
    CharterSamples.post(root, 1).put("grants", List.of("group.manage @ own", "platform:群主"));
    organisation.adopt(CharterSamples.charter(root), "a test", founder);
    post("/organisation/seats/unlink", "person", "person-1");
  }

  @Test
  void listsThePeopleOfTheCharterBesideTheirAccountsInBothLanguages() {
    assertThat(get("/organisation/seats", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("任职与账号", "person-1", "Post 1", "没有账号");
    assertThat(get("/organisation/seats?f.state=LINKED", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("Seats and accounts")
        .doesNotContain("person-1");
  }

  @Test
  void suggestsAnAccountThatIsCalledAlikeAndLinksItOnlyWhenAsked() {
    post("/people/invitations", "name", "Person-2");

    assertThat(get("/organisation/seats/person?id=person-2", Language.ZH))
        .bodyText()
        .contains("名字或邮箱和方案里写的一样", "value=\"Person-2\"");
    assertThat(grants.grantsOf(named("Person-2").id()).list()).isEmpty();

    assertThat(post("/organisation/seats/link", "person", "person-2", "account", "Person-2"))
        .hasRedirectedUrl("/organisation/seats/person?id=person-2");
    assertThat(grants.grantsOf(named("Person-2").id()).hold(Power.CONTENT_DRAFT)).isTrue();
  }

  @Test
  void invitesAndLinksInOneStepAndShowsTheLinkOnce() {
    var answer =
        post("/organisation/seats/invite", "person", "person-1", "name", "Mei Lan", "email", "");

    assertThat(answer).hasStatusOk().bodyText().contains("/welcome/", "Mei Lan");
    assertThat(get(PAGE, Language.EN)).bodyText().contains("Mei Lan").doesNotContain("/welcome/");
    assertThat(grants.grantsOf(named("Mei Lan").id()).hold(Power.GROUP_MANAGE)).isTrue();
  }

  @Test
  void keepsWhatWasTypedOfARefusedLink() {
    assertThat(post("/organisation/seats/link", "person", "person-1", "account", "Nobody <b>"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Nobody &lt;b", "No free account");
    assertThat(post("/organisation/seats/link", "person", "nobody", "account", "x"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void showsEverybodyWhatTheyMayDoAndWhomToAskForTheRest() {
    post("/organisation/seats/invite", "person", "person-1", "name", "Qiu Yan", "email", "");
    var reader =
        ActingAs.person(ActingAs.acting(named("Qiu Yan").id(), Language.ZH, Power.GROUP_MANAGE));

    assertThat(mvc.get().uri("/me/powers").with(reader))
        .hasStatusOk()
        .bodyText()
        .contains("group.manage", "自己的", "Post 1", "群主", "Banyan 不执行", "content.approve", "Post 0");
    assertThat(get("/me/powers", Language.EN))
        .bodyText()
        .contains("seat of the first administrator", "everything");
  }

  @Test
  void aRefusalNamesThePostTheHoldersAndTheRevision() {
    post("/organisation/seats/invite", "person", "person-2", "name", "Shen Wei", "email", "");

    assertThat(
            mvc.get()
                .uri("/organisation/seats")
                .with(ActingAs.holding(Language.ZH, Power.INSIGHT_READ)))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("谁可以", "管理员 · Administrator", "方案版本 1", "/me/powers");
  }

  @Test
  void isShutForWhoeverMayNotAdopt() {
    var reader = ActingAs.holding(Power.ORGANISATION_READ, Power.PEOPLE_MANAGE);

    assertThat(mvc.get().uri(PAGE).with(reader))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("seats/link", "seats/invite");
    assertThat(
            mvc.post()
                .uri("/organisation/seats/link")
                .param("person", "person-1")
                .param("account", "x")
                .with(reader))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(
            mvc.post()
                .uri("/organisation/seats/invite")
                .param("person", "person-1")
                .param("name", "Yu")
                .with(reader))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(people.everybody()).noneMatch(person -> person.name().equals("Yu"));
  }

  private Person named(String name) {
    return people.everybody().stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).with(everything(language)).exchange();
  }

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address).with(everything(Language.EN));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  private RequestPostProcessor everything(Language language) {
    return ActingAs.person(ActingAs.acting(founder, language, Power.values()));
  }
}
