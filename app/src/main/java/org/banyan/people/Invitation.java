package org.banyan.people;

import java.util.Set;
import org.banyan.platform.access.PersonId;

/// How inviting somebody ended.
public sealed interface Invitation {

  /// The path of the one-time link; it cannot be shown a second time.
  record Made(PersonId person, String path) implements Invitation {}

  record Refused(Set<Reason> reasons) implements Invitation {

    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }
}
