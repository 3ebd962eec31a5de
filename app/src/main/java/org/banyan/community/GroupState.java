package org.banyan.community;

import java.util.Optional;
import java.util.Set;

/// All of a group that people change by hand, at one moment.
record GroupState(Group group, Assigned assigned, Set<String> sets, Optional<Ending> ending) {

  GroupState {
    sets = Set.copyOf(sets);
  }
}
