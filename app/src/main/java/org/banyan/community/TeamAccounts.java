package org.banyan.community;

import static db.community.Tables.STANDING;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.member.Spelling;
import org.banyan.people.People;
import org.banyan.people.Person;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which accounts are of the team or are programs: recognised here, confirmed by a person.
@Service
public class TeamAccounts {

  private static final String SIGNS =
      """
      with signs as (
        select identity.id, 'named' as sign from community.identity
        join community.sighting on sighting.identity_id = identity.id
        where community_id = ? and lower(sighting.name) = any (?::text[])
        union select identity.id, case kind when 'part' then 'part-' || mark else 'mailed' end
        from community.identity join community.trait on trait.identity_id = identity.id
        where community_id = ? and (kind = 'part' or mark = any (?::text[]))
        union select identity.id, 'flagged' from community.identity
        join community.sighting on sighting.identity_id = identity.id
        where community_id = ? and sighting.bot
        union select identity.id, 'called-bot' from community.identity
        left join community.sighting on sighting.identity_id = identity.id
        where community_id = ? and (key ilike '%[bot]' or sighting.name ilike '%[bot]')),
      each as (
        select coalesce(identity.member, identity.id) as member,
          array_agg(distinct sign order by sign) as signs
        from signs join community.identity using (id)
        where not exists (
          select 1 from community.standing
          join community.identity decided on decided.id = standing.identity_id
          where coalesce(decided.member, decided.id) = coalesce(identity.member, identity.id))
        group by 1)
      select member, signs, (select count(*) from each) from each
      order by member
      offset least(?, (select greatest(count(*) - 1, 0) from each) / ? * ?) limit ?
      """;

  private final DSLContext db;
  private final KnownCommunities communities;
  private final Directory directory;
  private final Fingerprints fingerprints;
  private final People people;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TeamAccounts(
      DSLContext db,
      KnownCommunities communities,
      Directory directory,
      Fingerprints fingerprints,
      People people,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.communities = communities;
    this.directory = directory;
    this.fingerprints = fingerprints;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Somebody about whom nobody has said anything yet: why they are no plain member, what they seem
  /// to be, and who of the team they may be.
  public record Candidate(
      Profile member, List<String> signs, MemberStanding seems, Optional<Person> person) {

    public Candidate {
      signs = List.copyOf(signs);
    }
  }

  /// Some of the candidates, from which of them on, and how many there are in all.
  public record Found(List<Candidate> shown, int from, long total) {

    public Found {
      shown = List.copyOf(shown);
    }
  }

  /// So many candidates from one of them on, in the order in which they became known; the last ones
  /// where there are fewer than that.
  public Found candidates(CommunityId community, int from, int limit) {
    var team = team();
    var taker = fingerprints.in(community);
    var addresses =
        team.stream()
            .flatMap(person -> person.email().flatMap(Spelling::address).stream())
            .map(address -> taker.of("email", address))
            .toArray(String[]::new);
    var names = team.stream().map(person -> low(person.name())).toArray(String[]::new);
    var id = community.value();
    var rows = db.fetch(SIGNS, id, names, id, addresses, id, id, from, limit, limit, limit);
    var signs = new LinkedHashMap<Long, List<String>>();
    rows.forEach(row -> signs.put(row.get(0, Long.class), List.of(row.get(1, String[].class))));
    var shown =
        directory.profiles(signs.keySet()).stream()
            .map(profile -> candidate(profile, signs, team))
            .toList();
    var total = rows.isEmpty() ? 0 : rows.getFirst().get(2, Long.class);
    var last = Math.max(total - 1, 0) / limit * limit;
    return new Found(shown, (int) Math.min(from, last), total);
  }

  private static Candidate candidate(
      Profile profile, Map<Long, List<String>> signs, List<Person> team) {
    var found = signs.getOrDefault(profile.member(), List.of());
    var named =
        team.stream()
            .filter(person ->
                profile.accounts().stream()
                    .anyMatch(account -> low(account.called()).equals(low(person.name()))))
            .findFirst();
    var isBot = found.contains("flagged") || found.contains("called-bot");
    return new Candidate(profile, found, isBot ? MemberStanding.BOT : MemberStanding.STAFF, named);
  }

  private static String low(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The people of the team who may be linked with an account.
  public List<Person> team() {
    return people.everybody().stream()
        .filter(person -> person.standing() == Person.Standing.ACTIVE)
        .toList();
  }

  /// Who of the team each of these accounts belongs to, where somebody has said so.
  public Map<Long, PersonId> linked(Profile member) {
    return db.select(STANDING.IDENTITY_ID, STANDING.PERSON)
        .from(STANDING)
        .where(STANDING.IDENTITY_ID.in(member.accounts().stream().map(KnownAs::identity).toList()))
        .and(STANDING.PERSON.isNotNull())
        .fetchMap(row -> row.value1(), row -> new PersonId(row.value2()));
  }

  /// Takes a person’s word for what a member is, and for who of the team they are.
  @Transactional
  public void decide(
      Acting acting,
      CommunityId community,
      long member,
      MemberStanding standing,
      Optional<PersonId> person) {
    acting.demand(Power.MEMBER_MANAGE, new Scope.Community(community.value()));
    var profile =
        directory.profile(community, member).orElseThrow(() -> new NoSuch("member", member));
    var linked =
        standing == MemberStanding.STAFF
            ? person.flatMap(people::person).map(found -> found.id().value()).orElse(null)
            : null;
    profile.accounts().forEach(account -> write(acting, account.identity(), standing, linked));
    audit.record(
        acting.person(),
        "member.standing",
        "member " + profile.member(),
        Map.of("standing", standing.tag()));
    events.publishEvent(new RecordChanged(community, communities.change(community)));
  }

  private void write(Acting acting, long identity, MemberStanding standing, @Nullable UUID person) {
    db.insertInto(STANDING)
        .set(STANDING.IDENTITY_ID, identity)
        .set(STANDING.STANDING_, standing.tag())
        .set(STANDING.PERSON, person)
        .set(STANDING.DECIDED_AT, clock.instant())
        .set(STANDING.DECIDED_BY, acting.person().value())
        .onConflict(STANDING.IDENTITY_ID)
        .doUpdate()
        .set(STANDING.STANDING_, standing.tag())
        .set(STANDING.PERSON, person)
        .set(STANDING.DECIDED_AT, clock.instant())
        .set(STANDING.DECIDED_BY, acting.person().value())
        .execute();
  }
}
