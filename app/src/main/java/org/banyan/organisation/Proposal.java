package org.banyan.organisation;

import java.util.Optional;
import java.util.UUID;
import org.banyan.organisation.charter.Charter;
import org.banyan.platform.access.PersonId;

/// A charter somebody wants in force, who wants it and why, and the draft it comes from, if any.
public record Proposal(Charter charter, String reason, PersonId by, Optional<UUID> draft) {

  public Proposal {
    reason = reason.strip();
  }
}
