package org.banyan.organisation.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.authority.PowerUses.Use;
import org.banyan.organisation.authority.Seatings.Held;
import org.banyan.organisation.charter.Authority;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.springframework.stereotype.Service;

/// Who may do what, by which post, since when, and whether they ever do.
@Service
public class AccessReview {

  private final Seatings seatings;
  private final PowerUses uses;

  AccessReview(Seatings seatings, PowerUses uses) {
    this.seatings = seatings;
    this.uses = uses;
  }

  /// Everything that anybody holds by the charter in force.
  public List<HeldSince> all(Acting acting) {
    acting.demand(Power.AUDIT_READ, Scope.everywhere());
    var used = uses.last();
    return seatings.authorities().stream().flatMap(row -> since(row, used).stream()).toList();
  }

  private static Optional<HeldSince> since(Held row, Map<Use, LocalDate> used) {
    var account = PersonId.read(row.account());
    return Authority.of(row.authority())
        .map(authority ->
            new HeldSince(
                row.person(),
                account,
                authority,
                row.title(),
                row.since(),
                row.lastDay(),
                account.flatMap(person ->
                    Optional.ofNullable(used.get(new Use(person, authority.unbounded().code()))))));
  }
}
