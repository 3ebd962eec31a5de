package org.banyan.community;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days without a message, both ends among them, where `usual` messages a day would have been
/// usual.
public record Gap(LocalDate from, LocalDate until, double usual) {

  public long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }
}
