package org.banyan.people;

import java.util.Set;
import org.banyan.platform.access.PersonId;

/// How following a one-time link ended.
public sealed interface Joining {

  record Joined(PersonId person) implements Joining {}

  /// The link was right, and a code is still to come; nobody is signed in yet.
  record Halfway(PersonId person) implements Joining {}

  /// The link was used, has expired or never was.
  record LinkDead() implements Joining {}

  record Refused(Set<Reason> reasons) implements Joining {

    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }
}
