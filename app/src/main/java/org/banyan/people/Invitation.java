package org.banyan.people;

import java.util.Set;
import org.banyan.platform.access.PersonId;

/// How inviting somebody ended.
public sealed interface Invitation {

  /// The path of the one-time link, which cannot be shown a second time, and whether it is also on
  /// its way by mail.
  record Made(PersonId person, String path, boolean mailed) implements Invitation {}

  record Refused(Set<Reason> reasons) implements Invitation {

    public Refused {
      reasons = Set.copyOf(reasons);
    }
  }
}
