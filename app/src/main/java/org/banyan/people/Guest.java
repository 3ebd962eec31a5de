package org.banyan.people;

import java.util.Optional;

/// Whoever holds a one-time link that still works.
public record Guest(Purpose purpose, Optional<Person> person) {}
