package org.banyan.people;

import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A passkey on record, as it takes to check a signature.
public record KnownPasskey(UUID id, PersonId person, PasskeyMaterial material) {}
