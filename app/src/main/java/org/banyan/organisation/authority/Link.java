package org.banyan.organisation.authority;

import java.time.Instant;
import java.util.Optional;
import org.banyan.platform.access.PersonId;

/// That a person of the charter is this account, from when until when, and who said so.
public record Link(
    String person, PersonId account, PersonId linkedBy, Instant from, Optional<Instant> until) {}
