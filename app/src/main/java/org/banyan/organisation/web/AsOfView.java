package org.banyan.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.banyan.organisation.PartTaken;

/// Who was responsible for what at the end of a day.
public record AsOfView(LocalDate day, String query, List<Row> rows, boolean cut) {

  /// Somebody’s part in a duty.
  public record Row(PartTaken part, String person, String meaning) {}
}
