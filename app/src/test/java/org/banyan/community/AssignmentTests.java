package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Check;
import org.banyan.organisation.review.Observed;
import org.banyan.organisation.review.Observed.Objection;
import org.banyan.people.Enrolment;
import org.banyan.people.FirstLink;
import org.banyan.people.Invitation;
import org.banyan.people.People;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.ScopeCatalogue;
import org.banyan.platform.language.Language;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.ParsedCell;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetColumn;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BanyanTest
@Import(FirstLink.class)
class AssignmentTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String PASSWORD = "under the banyan a village meets";

  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private AssignedGroups evidence;
  @Autowired private ScopesOfCommunity scopes;
  @Autowired private People people;
  @Autowired private FirstLink firstLink;

  private Acting head;
  private PersonId fern;
  private PersonId moss;

  @BeforeEach
  void aTeamOfThree() {
    if (people.isNobodyHere()) {
      people.join(firstLink.token(), new Enrolment("Head", PASSWORD, Language.EN, "UTC"));
      head = people.acting(people.everybody().getFirst().id()).orElseThrow();
      join("Fern");
      join("苔");
    }
    var active = people.active();
    fern = named(active, "Fern");
    moss = named(active, "苔");
    head = people.acting(named(active, "Head")).orElseThrow();
  }

  @Test
  void keepsWhoLooksAfterAGroupFromASheet() {
    var community = community();
    list(community, row("01", "A", "Fern", "苔、Head", ""));

    var standing = book.standings(community).getFirst();

    assertThat(standing.assigned().as(GroupRole.LEAD)).containsExactly(carer("Fern", fern));
    assertThat(standing.assigned().as(GroupRole.CO_HOST))
        .containsExactlyInAnyOrder(carer("苔", moss), carer("Head", head.person()));
    assertThat(book.sheet(community).rows().toList())
        .extracting(row -> row.cell("co-host"))
        .containsExactly("Head、苔");

    change(community, row("01", "A", "苔", "", "Fern"));

    assertThat(book.standings(community).getFirst().assigned())
        .isEqualTo(
            new Assigned(
                Map.of(
                    GroupRole.LEAD,
                    Set.of(carer("苔", moss)),
                    GroupRole.BACKUP,
                    Set.of(carer("Fern", fern)))));
  }

  @Test
  void readsNamesAsPeopleWriteThemAndSaysWhoIsNobody() {
    var lead = parser(community(), "lead");

    assertThat(lead.parse("fern")).isEqualTo(new ParsedCell.Value("Fern"));
    assertThat(lead.parse("苔，Fern；")).isEqualTo(new ParsedCell.Value("Fern、苔"));
    assertThat(lead.parse("Ivy")).isEqualTo(new ParsedCell.Value("Ivy"));
    assertThat(lead.parse("x".repeat(61))).isInstanceOf(ParsedCell.Wrong.class);
  }

  @Test
  void knowsWhoWasNamedBeforeTheyCameIn() {
    var community = community();
    var name = "Late " + UUID.randomUUID();
    list(community, row("01", "", name, "", ""));
    assertThat(leads(community)).containsExactly(new Carer(name, Optional.empty()));

    var late = join(name);

    assertThat(leads(community)).containsExactly(carer(name, late));
  }

  private Set<Carer> leads(Community community) {
    return book.standings(community).getFirst().assigned().as(GroupRole.LEAD);
  }

  private static Carer carer(String name, PersonId person) {
    return new Carer(name, Optional.of(person));
  }

  @Test
  void isTheSamePersonUnderAnotherName() {
    var named = new Carer("Fern", Optional.empty());

    assertThat(carer("Fern", fern).is(carer("Fern Ma", fern))).isTrue();
    assertThat(carer("fern", fern).is(named)).isTrue();
    assertThat(carer("Fern", fern).is(carer("苔", moss))).isFalse();
  }

  @Test
  void theGroupsOfAPersonAreTheirOwn() {
    var community = community();
    list(community, row("01", "", "Fern", "", ""), row("02", "", "苔", "", ""));
    var other = community();
    list(other, row("01", "", "苔", "", ""));
    var own = acting(fern, new Scope.Own(fern));

    assertThat(book.standings(community, own, Power.COMMUNITY_READ))
        .extracting(standing -> standing.group().name())
        .containsExactly("01");
    assertThat(communities.readable(community.id(), own)).isEqualTo(community);
    assertThat(communities.readable(own)).contains(community).doesNotContain(other);
  }

  @Test
  void aPowerOverASetReachesItsGroupsAndNoOther() {
    var community = community();
    list(
        community,
        SheetRow.standing(Map.of("name", "01", "sets", "South、New")),
        SheetRow.standing(Map.of("name", "02", "sets", "North")));
    var named = community.name() + "/south";

    var south = scopes.find(ScopeCatalogue.Kind.SET, Set.of(named)).get(named);

    assertThat(south).isEqualTo(new Scope.GroupSet(community.id().value(), "South"));
    assertThat(scopes.find(ScopeCatalogue.Kind.SET, Set.of(community.name() + "/East"))).isEmpty();
    var reader = acting(fern, new Scope.GroupSet(community.id().value(), "South"));
    assertThat(book.standings(community, reader, Power.COMMUNITY_READ))
        .extracting(standing -> standing.group().name())
        .containsExactly("01");
    var groups = book.standings(community);
    assertThat(may(reader, groups.getFirst())).isTrue();
    assertThat(may(reader, groups.getLast())).isFalse();
    assertThat(groups.getFirst().sets()).containsExactlyInAnyOrder("South", "New");
    assertThat(parser(community, "sets").parse("华南/一")).isInstanceOf(ParsedCell.Wrong.class);
  }

  private boolean may(Acting reader, GroupStanding standing) {
    var whereabouts = scopes.whereabouts(new Scope.Group(standing.group().id().value()));
    return reader.grants().reach(Power.COMMUNITY_READ).stream()
        .anyMatch(reach -> whereabouts.orElseThrow().scopes().stream().anyMatch(reach::covers));
  }

  @Test
  void judgesWhoLooksAfterTheGroups() {
    var community = community();
    var charter = charter();
    assertThat(objections(charter, Check.G1, community)).isEmpty();

    list(
        community,
        row("01", "S", "Fern", "", ""),
        row("02", "A", "Fern", "苔", ""),
        row("03", "B", "", "", ""),
        row("04", "B", "Fern、苔", "", ""));
    for (var at = 5; at < 10; at++) {
      list(community, row("0" + at, "C", "Fern", "", ""));
    }

    assertThat(objections(charter, Check.G1, community))
        .extracting(objection -> objection.phrase().arguments())
        .containsExactly(List.of(community.name(), 2, "03、04"));
    assertThat(objections(charter, Check.G2, community))
        .extracting(objection -> objection.phrase().arguments())
        .containsExactly(List.of(community.name(), 1, "01"));
    assertThat(subjects(charter, Check.G3))
        .contains(fern.value().toString())
        .doesNotContain(moss.value().toString());
    assertThat(subjects(charter, Check.G4)).isEmpty();
    communities.remove(community.id(), head.person());
  }

  @Test
  void tellsOfGroupsThatSomebodyWhoLeftStillHolds() {
    var community = community();
    var leaver = join("Leaver " + UUID.randomUUID());
    list(community, row("01", "", people.active().getOrDefault(leaver, ""), "", ""));

    people.leave(head, leaver);

    assertThat(subjects(charter(), Check.G4)).contains(leaver.value().toString());
    communities.remove(community.id(), head.person());
  }

  private Map<Check, Observed> seen(Charter charter) {
    return evidence.observe(charter, TODAY);
  }

  private List<String> subjects(Charter charter, Check check) {
    return Objects.requireNonNull(seen(charter).get(check)).objections().stream()
        .map(Objection::subject)
        .toList();
  }

  private List<Objection> objections(Charter charter, Check check, Community community) {
    var observed = seen(charter).get(check);
    return observed == null
        ? List.of()
        : observed.objections().stream()
            .filter(each -> each.subject().equals(community.id().value().toString()))
            .toList();
  }

  private static Charter charter() {
    return CharterSamples.charter(CharterSamples.sound(new Random(3), 2));
  }

  private Community community() {
    return communities.begin("c" + UUID.randomUUID(), ZoneId.of("UTC"));
  }

  private void list(Community community, SheetRow... rows) {
    for (var row : rows) {
      assertThat(book.sheet(community).apply(List.of(new SheetChange.Added(row)))).isEmpty();
    }
  }

  private void change(Community community, SheetRow row) {
    var before = book.sheet(community).rows().findFirst().orElseThrow();
    book.sheet(community).apply(List.of(new SheetChange.Changed(before, row)));
  }

  private static SheetRow row(String name, String tier, String lead, String coHost, String backup) {
    return SheetRow.standing(
        Map.of("name", name, "tier", tier, "lead", lead, "co-host", coHost, "backup", backup));
  }

  private CellParser parser(Community community, String key) {
    return book.sheet(community).shape().columns().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(SheetColumn::parser)
        .orElseThrow();
  }

  private PersonId join(String name) {
    var made = (Invitation.Made) people.invite(head, name, "");
    people.join(
        made.path().substring("/welcome/".length()),
        new Enrolment(name, PASSWORD, Language.EN, "UTC"));
    return made.person();
  }

  private static PersonId named(Map<PersonId, String> active, String name) {
    return active.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Acting acting(PersonId person, Scope reach) {
    var grant = new Grant(Power.COMMUNITY_READ, reach, "Lead");
    return new Acting(person, "Fern", Language.EN, ZoneId.of("UTC"), new Grants(1, List.of(grant)));
  }
}
