package org.banyan.organisation.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.GrantSource;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.springframework.stereotype.Component;

/// Compiles what a person may do from the charter in force, and gives the seat of revision 0.
@Component
class CharterGrants implements GrantSource, FirstSeat {

  static final String ADMINISTRATOR = "管理员 · Administrator";

  private static final String EMERGENCY = "应急 · Emergency";
  private static final List<Grant> EVERY_POWER =
      Arrays.stream(Power.values())
          .map(power -> new Grant(power, Scope.everywhere(), ADMINISTRATOR))
          .toList();

  private final Seatings seatings;
  private final Authorities authorities;
  private final EmergencyBook book;
  private final Audit audit;
  private final Clock clock;

  CharterGrants(
      Seatings seatings, Authorities authorities, EmergencyBook book, Audit audit, Clock clock) {
    this.seatings = seatings;
    this.authorities = authorities;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Grants grantsOf(PersonId person) {
    var list = new ArrayList<Grant>();
    var held = authorities.of(person).stream().flatMap(each -> grant(each).stream()).toList();
    held.stream().filter(grant -> grant.footing() instanceof Footing.Holding).forEach(list::add);
    if (seatings.hasSeat(person)) {
      list.addAll(EVERY_POWER);
    }
    held.stream().filter(grant -> !(grant.footing() instanceof Footing.Holding)).forEach(list::add);
    book.on(person, clock.instant()).forEach(taken -> list.add(taken(taken)));
    return new Grants(seatings.revision(), list);
  }

  @Override
  public void give(PersonId person) {
    seatings.giveSeat(person, clock.instant());
    audit.record(person, "seat.given", person.toString(), Map.of());
  }

  private static Optional<Grant> grant(HeldAuthority held) {
    return held.power().map(power -> new Grant(power, held.scope(), held.title(), held.footing()));
  }

  private static Grant taken(Emergency taken) {
    return new Grant(
        taken.power(), Scope.everywhere(), EMERGENCY, new Footing.Emergency(taken.until()));
  }
}
