package org.banyan.platform.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Knows what lies in what: gives the words of a charter a meaning, and objects their whereabouts.
/// Each module that holds such things answers for them.
public interface ScopeCatalogue {

  /// What a charter may name as the reach of a power, besides everything and one’s own.
  enum Kind {
    UNIT,
    COMMUNITY,
    SET,
    GROUP,
    CHANNEL
  }

  /// What is called so now; a name that this catalogue does not know is missing from the answer.
  Map<String, Scope> find(Kind kind, Set<String> names);

  /// Everything that holds the object, itself among it; empty when it is not known here.
  Optional<Whereabouts> whereabouts(Scope object);
}
