package org.banyan.platform.audit;

import java.time.Instant;
import java.util.Optional;
import org.banyan.platform.access.PersonId;

/// One line of the audit: who did what to what, and whether the chain holds it already.
public record AuditEntry(
    long id,
    Instant at,
    Optional<PersonId> actor,
    String action,
    String object,
    String detail,
    boolean sealed) {}
