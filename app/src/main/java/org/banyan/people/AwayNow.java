package org.banyan.people;

import org.banyan.platform.access.PersonId;

/// A colleague who is away at this moment.
public record AwayNow(PersonId person, String name) {}
