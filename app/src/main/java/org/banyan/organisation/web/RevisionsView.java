package org.banyan.organisation.web;

import java.time.Instant;
import java.util.List;

/// The revisions of the charter, the latest first.
public record RevisionsView(List<Row> rows, long next) {

  /// A revision: when, by whom, why, and whether it is in force now.
  public record Row(
      long number,
      String reason,
      String proposedBy,
      String adoptedBy,
      Instant at,
      boolean inForce,
      boolean withdrawn) {

    public String address() {
      return "/organisation/revisions/" + number;
    }

    /// Whether two people decided on it.
    public boolean isByTwo() {
      return !proposedBy.equals(adoptedBy);
    }
  }
}
