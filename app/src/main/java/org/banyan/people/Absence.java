package org.banyan.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// That somebody is away on these days, both included, and who acts for them meanwhile.
public record Absence(
    UUID id,
    PersonId person,
    Optional<PersonId> deputy,
    LocalDate firstDay,
    LocalDate lastDay,
    PersonId recordedBy) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
