package org.banyan.organisation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.platform.access.FirstSeat;
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

  private static final String ADMINISTRATOR = "管理员 · Administrator";
  private static final List<Grant> EVERY_POWER =
      Arrays.stream(Power.values())
          .map(power -> new Grant(power, Scope.everywhere(), ADMINISTRATOR))
          .toList();

  private final Seatings seatings;
  private final Revisions revisions;
  private final Audit audit;
  private final Clock clock;

  CharterGrants(Seatings seatings, Revisions revisions, Audit audit, Clock clock) {
    this.seatings = seatings;
    this.revisions = revisions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Grants grantsOf(PersonId person) {
    var held = seatings.grants(person);
    var list =
        seatings.hasSeat(person)
            ? Stream.concat(held.stream(), EVERY_POWER.stream()).toList()
            : held;
    return new Grants(revisions.current(), list);
  }

  @Override
  public void give(PersonId person) {
    seatings.giveSeat(person, clock.instant());
    audit.record(person, "seat.given", person.toString(), Map.of());
  }
}
