package org.banyan.people;

import org.banyan.platform.access.PersonId;

/// Somebody has come in for the first time, under this name.
public record PersonCame(PersonId person, String name) {}
