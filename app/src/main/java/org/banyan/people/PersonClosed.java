package org.banyan.people;

import org.banyan.people.Person.Standing;
import org.banyan.platform.access.PersonId;

/// Somebody was suspended or has left: from this moment they can do nothing any more.
public record PersonClosed(PersonId person, String name, Standing standing, PersonId by) {}
