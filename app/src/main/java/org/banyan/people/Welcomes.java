package org.banyan.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.people.Person.Standing;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.session.Sessions;
import org.banyan.platform.store.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Receives whoever comes with a one-time link: the first administrator, the invited, and those who
/// forgot their password.
@Component
class Welcomes {

  private final Accounts accounts;
  private final Authenticators authenticators;
  private final Arrivals arrivals;
  private final Links links;
  private final PasswordHashing hashing;
  private final Sessions sessions;
  private final Audit audit;
  private final ObjectProvider<FirstSeat> firstSeat;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Welcomes(
      Accounts accounts,
      Authenticators authenticators,
      Arrivals arrivals,
      Links links,
      PasswordHashing hashing,
      Sessions sessions,
      Audit audit,
      ObjectProvider<FirstSeat> firstSeat,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.authenticators = authenticators;
    this.arrivals = arrivals;
    this.links = links;
    this.hashing = hashing;
    this.sessions = sessions;
    this.audit = audit;
    this.firstSeat = firstSeat;
    this.events = events;
    this.transaction = transaction;
  }

  Optional<Guest> guest(String token) {
    return links
        .look(token)
        .map(live -> new Guest(live.purpose(), live.person().flatMap(accounts::find)))
        .filter(guest -> guest.purpose() != Purpose.FIRST_RUN || accounts.isEmpty());
  }

  Joining join(String token, Enrolment enrolment) {
    var guest = guest(token);
    if (guest.isEmpty()) {
      return new Joining.LinkDead();
    }
    var reasons = objections(guest.get(), enrolment);
    if (!reasons.isEmpty()) {
      return new Joining.Refused(reasons);
    }
    var hash = hashing.hash(enrolment.password());
    return hash.isEmpty()
        ? new Joining.Refused(Set.of(Reason.BUSY))
        : transaction.execute(_ -> use(token, enrolment, hash.get()));
  }

  private Joining use(String token, Enrolment enrolment, String hash) {
    var live = links.use(token);
    if (live.isEmpty()) {
      return new Joining.LinkDead();
    }
    return switch (live.get().purpose()) {
      case FIRST_RUN -> open(enrolment, hash);
      case INVITATION -> come(live.get().person().orElseThrow(), enrolment, hash);
      case RESET -> renew(live.get().person().orElseThrow(), hash);
    };
  }

  private Joining open(Enrolment enrolment, String hash) {
    var person = new PersonId(Ids.next());
    var name = PersonName.of(enrolment.name()).orElseThrow();
    accounts.add(person, name, Optional.empty(), enrolment.language(), ZoneId.of(enrolment.zone()));
    accounts.password(person, hash);
    accounts.stand(person, Standing.ACTIVE);
    firstSeat.ifAvailable(seat -> seat.give(person));
    audit.record(person, "workspace.opened", person.toString(), Map.of());
    events.publishEvent(new WorkspaceOpened(person, enrolment.language()));
    events.publishEvent(new PersonCame(person, name.text()));
    return new Joining.Joined(person);
  }

  private Joining come(PersonId person, Enrolment enrolment, String hash) {
    accounts.password(person, hash);
    accounts.prefer(person, enrolment.language(), ZoneId.of(enrolment.zone()));
    arrivals.come(person, Map.of());
    return new Joining.Joined(person);
  }

  private Joining renew(PersonId person, String hash) {
    accounts.password(person, hash);
    sessions.endAll(person);
    audit.record(person, "password.reset", person.toString(), Map.of());
    return authenticators.isConfirmed(person)
        ? new Joining.Halfway(person)
        : new Joining.Joined(person);
  }

  private static Set<Reason> objections(Guest guest, Enrolment enrolment) {
    var reasons = EnumSet.noneOf(Reason.class);
    var name = guest.person().map(Person::name).orElse(enrolment.name());
    if (guest.purpose() == Purpose.FIRST_RUN && PersonName.of(name).isEmpty()) {
      reasons.add(Reason.NAME_UNUSABLE);
    }
    if (guest.purpose() != Purpose.RESET && !isZone(enrolment.zone())) {
      reasons.add(Reason.ZONE_UNKNOWN);
    }
    PasswordRules.objection(enrolment.password(), name).ifPresent(reasons::add);
    return reasons;
  }

  static boolean isZone(String text) {
    try {
      return ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId());
    } catch (DateTimeException _) {
      return false;
    }
  }
}
