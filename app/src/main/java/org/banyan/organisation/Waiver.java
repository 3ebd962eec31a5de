package org.banyan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Severity;
import org.banyan.platform.access.PersonId;

/// A finding the team leaves as it is: why, until which day, and who said so.
public record Waiver(
    String finding, Severity severity, String reason, LocalDate until, PersonId by, Instant at) {

  /// Whether it is about this finding, and the finding is no graver than when it was waived.
  boolean covers(Finding found) {
    return finding.equals(found.id()) && found.severity().compareTo(severity) >= 0;
  }
}
