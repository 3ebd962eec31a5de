package org.banyan.organisation.authority;

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

  static final String ADMINISTRATOR = "管理员 · Administrator";

  private static final List<Grant> EVERY_POWER =
      Arrays.stream(Power.values())
          .map(power -> new Grant(power, Scope.everywhere(), ADMINISTRATOR))
          .toList();

  private final Seatings seatings;
  private final Compilation compilation;
  private final Audit audit;
  private final Clock clock;

  CharterGrants(Seatings seatings, Compilation compilation, Audit audit, Clock clock) {
    this.seatings = seatings;
    this.compilation = compilation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Grants grantsOf(PersonId person) {
    var held =
        compilation.of(seatings.authorities(person), person).stream().flatMap(CharterGrants::grant);
    var seat = seatings.hasSeat(person) ? EVERY_POWER.stream() : Stream.<Grant>empty();
    return new Grants(seatings.revision(), Stream.concat(held, seat).toList());
  }

  @Override
  public void give(PersonId person) {
    seatings.giveSeat(person, clock.instant());
    audit.record(person, "seat.given", person.toString(), Map.of());
  }

  private static Stream<Grant> grant(HeldAuthority held) {
    return held.power().map(power -> new Grant(power, held.scope(), held.title())).stream();
  }
}
