package org.banyan.people;

import java.util.Set;

/// How a change to a person ended.
public sealed interface Change {

  record Done() implements Change {}

  record Refused(Set<Reason> reasons) implements Change {

    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }

  static Change refused(Reason reason) {
    return new Refused(Set.of(reason));
  }
}
