package org.banyan.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A key in one of a person's devices, by the name they gave it.
public record Passkey(UUID id, String name, Instant since, Optional<Instant> used) {}
