package org.banyan.organisation.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.platform.access.PersonId;

/// One authority as one person holds it: by which post, since when, used when last. Who has no
/// account is known only by what the charter calls them.
public record HeldSince(
    String person,
    Optional<PersonId> account,
    Authority authority,
    String title,
    Instant since,
    Optional<LocalDate> lastDay,
    Optional<LocalDate> lastUsed) {

  static final int IDLE_DAYS = 90;

  /// Whether Banyan could have seen it used, for long enough, and did not.
  public boolean isIdle(Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var from = lastUsed.orElseGet(() -> LocalDate.ofInstant(since, ZoneOffset.UTC));
    return authority instanceof Authority.Enforced
        && account.isPresent()
        && ChronoUnit.DAYS.between(from, today) >= IDLE_DAYS;
  }
}
