package org.banyan.organisation.authority;

import static db.community.Tables.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.community.Communities;
import org.banyan.community.GroupBook;
import org.banyan.organisation.Adoption;
import org.banyan.organisation.Organisation;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.Decision;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.ScopeCatalogue;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class CompiledAuthorityTests {

  private static final int DECISIONS = 500;

  private final Acting founder =
      ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.values());

  @Autowired private Organisation organisation;
  @Autowired private Holdings holdings;
  @Autowired private GrantSource grants;
  @Autowired private ObjectProvider<ScopeCatalogue> catalogues;
  @Autowired private Communities communities;
  @Autowired private GroupBook groups;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;

  @BeforeEach
  void theFounderHasTheFirstSeat() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder.person()));
  }

  @Test
  void decidesAsTheCharterOnPaperInSomeTeams() {
    decidesAsTheCharterOnPaper(25);
  }

  @Test
  @Tag("full")
  void decidesAsTheCharterOnPaperInTwoThousandTeams() {
    decidesAsTheCharterOnPaper(2_000);
  }

  private void decidesAsTheCharterOnPaper(int teams) {
    var world = new TestWorld(db, communities);
    var decisions = 0;
    var allowed = 0;
    for (var number = 0; number < teams; number++) {
      var team = new TestTeam(number, world.communities());
      adopt(team);
      var held =
          team.accounts().stream()
              .distinct()
              .collect(Collectors.toMap(account -> account, grants::grantsOf));
      for (var each = 0; each < DECISIONS; each++) {
        allowed += decide(team, world, held) ? 1 : 0;
        decisions++;
      }
      listsWhatItDecides(team, world, held);
    }

    System.out.printf("%,d decisions, %,d of them yes%n", decisions, allowed);
    assertThat(decisions).isEqualTo(teams * DECISIONS);
    assertThat(allowed).isBetween(decisions / 20, decisions * 9 / 10);
  }

  private boolean decide(TestTeam team, TestWorld world, Map<PersonId, Grants> held) {
    var random = team.random();
    var account = team.accounts().get(random.nextInt(team.accounts().size()));
    var power = TestTeam.power(random);
    var thing = world.any(random, team.accounts(), team.units());
    var expected = team.may(account, power, thing);
    var compiled = held.getOrDefault(account, Grants.NONE).decide(power, whereabouts(thing));

    assertThat(compiled instanceof Decision.Allowed)
        .as("%s %s on %s by %s", account, power, thing, held.get(account))
        .isEqualTo(expected);
    return expected;
  }

  private void listsWhatItDecides(TestTeam team, TestWorld world, Map<PersonId, Grants> held) {
    var account = team.accounts().getFirst();
    var acting =
        new Acting(
            account, "Lin", Language.EN, founder.zone(), held.getOrDefault(account, Grants.NONE));
    var community = world.communities().getFirst();
    var every = groups.standings(community);
    var listed = groups.standings(community, acting, Power.COMMUNITY_READ);

    assertThat(listed.stream().map(standing -> standing.group().id()))
        .containsExactlyElementsOf(
            every.stream()
                .map(standing -> standing.group().id())
                .filter(id -> channelOrGroupIsCovered(acting, new Scope.Group(id.value())))
                .toList());
  }

  /// A list shows a group of which only a channel may be read, too.
  private boolean channelOrGroupIsCovered(Acting acting, Scope.Group group) {
    var channels =
        db.select(CHANNEL.ID)
            .from(CHANNEL)
            .where(CHANNEL.GROUP_ID.eq(group.id()))
            .fetch(row -> new Scope.Channel(row.value1()));
    return acting.may(Power.COMMUNITY_READ, whereabouts(group))
        || channels.stream()
            .anyMatch(channel -> acting.may(Power.COMMUNITY_READ, whereabouts(channel)));
  }

  private void adopt(TestTeam team) {
    team.links()
        .forEach((person, account) ->
            assertThat(holdings.link(founder, person, account)).isInstanceOf(Linking.Done.class));
    assertThat(organisation.adopt(team.charter(), "a test", founder.person()))
        .isInstanceOf(Adoption.Adopted.class);
  }

  private final Map<Scope, Whereabouts> known = new HashMap<>();

  private Whereabouts whereabouts(TestWorld.Thing thing) {
    return thing.said().orElseGet(() -> whereabouts(thing.scope()));
  }

  private Whereabouts whereabouts(Scope scope) {
    return known.computeIfAbsent(
        scope,
        object ->
            catalogues.stream()
                .flatMap(catalogue -> catalogue.whereabouts(object).stream())
                .findFirst()
                .orElseGet(() -> Whereabouts.of(object)));
  }
}
