package org.banyan.platform.access;

import java.util.Collection;
import java.util.Map;

/// Puts names to persons, for pages that know them by id only. The people module answers; a person
/// who is not known is missing from the answer.
public interface PersonNames {

  Map<PersonId, String> names(Collection<PersonId> persons);

  /// Everybody who is active now, such as may be called by name.
  Map<PersonId, String> active();
}
