package org.banyan.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A charter that is or was in force: since when, proposed and adopted by whom, and why.
public record PastRevision(
    long number,
    String reason,
    PersonId proposedBy,
    PersonId adoptedBy,
    Instant at,
    Optional<Instant> withdrawnAt,
    Optional<UUID> draft) {}
