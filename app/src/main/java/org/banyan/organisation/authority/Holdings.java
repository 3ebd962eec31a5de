package org.banyan.organisation.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says which account a person of the charter is. Whoever is linked may from then on do what the
/// posts of that person carry, so linking takes the power to adopt a charter.
@Service
public class Holdings {

  private final AccountLinks links;
  private final HoldingEnds ends;
  private final Seatings seatings;
  private final Audit audit;
  private final Clock clock;

  Holdings(AccountLinks links, HoldingEnds ends, Seatings seatings, Audit audit, Clock clock) {
    this.links = links;
    this.ends = ends;
    this.seatings = seatings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Which person of the charter is which account now.
  public Map<String, PersonId> accounts() {
    return links.now();
  }

  /// The account a person is now: the linked one, else the one whose id they are called by.
  public Optional<PersonId> account(String person) {
    return links.account(person).or(() -> PersonId.read(person));
  }

  /// Who sits in the seat of revision 0.
  public List<PersonId> seated() {
    return seatings.seated();
  }

  /// Latest first, links that have ended among them.
  public List<Link> history(String person) {
    return links.of(person);
  }

  /// Nobody says of themselves who they are, except from the seat of revision 0.
  @Transactional
  public Linking link(Acting acting, String person, PersonId account) {
    acting.demand(Power.CHARTER_ADOPT, Scope.everywhere());
    if (account.equals(acting.person()) && !seatings.hasSeat(account)) {
      return new Linking.Refused(Linking.Reason.ONESELF);
    }
    if (links.isTaken(account, person)) {
      return new Linking.Refused(Linking.Reason.ACCOUNT_TAKEN);
    }
    links.end(person, clock.instant());
    links.begin(person, account, acting.person(), clock.instant());
    audit.record(acting.person(), "person.linked", person, Map.of("account", account.toString()));
    return new Linking.Done();
  }

  /// The last days of the posts a person holds, where there is one.
  public Map<String, LocalDate> ends(String person) {
    return ends.of(person);
  }

  /// Lets the person hold the post until the end of this day, or for as long as the charter says.
  @Transactional
  public void end(Acting acting, String person, String post, Optional<LocalDate> lastDay) {
    acting.demand(Power.CHARTER_ADOPT, Scope.everywhere());
    ends.set(post, person, lastDay, acting.person(), clock.instant());
    audit.record(
        acting.person(),
        "holding.end-set",
        person,
        Map.of("post", post, "last", lastDay.map(LocalDate::toString).orElse("")));
  }

  /// Takes the link back; the posts stay with the person of the charter.
  @Transactional
  public boolean unlink(Acting acting, String person) {
    acting.demand(Power.CHARTER_ADOPT, Scope.everywhere());
    var before = links.end(person, clock.instant());
    before.ifPresent(account ->
        audit.record(
            acting.person(), "person.unlinked", person, Map.of("account", account.toString())));
    return before.isPresent();
  }
}
