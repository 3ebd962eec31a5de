package org.banyan.platform.access;

import java.util.Optional;

/// Says on whose behalf something may go on right now. The people module answers; whoever was
/// suspended or has left is missing.
public interface ActingSource {

  Optional<Acting> acting(PersonId person);
}
