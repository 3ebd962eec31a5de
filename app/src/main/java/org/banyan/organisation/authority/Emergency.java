package org.banyan.organisation.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;

/// A power that somebody took for a while because something could not wait, and why.
public record Emergency(
    UUID id,
    PersonId person,
    Power power,
    String reason,
    Instant taken,
    Instant until,
    Optional<Instant> returned) {

  public boolean isOn(Instant moment) {
    return returned.isEmpty() && until.isAfter(moment);
  }
}
