package org.banyan.organisation;

import java.time.Instant;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Findings;
import org.banyan.platform.access.PersonId;

/// The charter in force, with who adopted it, when and why, and what its review finds.
public record AdoptedCharter(
    long revision,
    Instant adoptedAt,
    PersonId adoptedBy,
    String reason,
    Charter charter,
    Findings findings) {

  AdoptedCharter with(Findings others) {
    return new AdoptedCharter(revision, adoptedAt, adoptedBy, reason, charter, others);
  }
}
