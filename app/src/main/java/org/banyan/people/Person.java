package org.banyan.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;

/// Somebody of the team as colleagues see them.
public record Person(
    PersonId id,
    String name,
    Optional<String> email,
    Language language,
    ZoneId zone,
    Standing standing,
    Instant since) {

  /// Where a person stands: invited and not yet come, active, held back for a while, or gone.
  public enum Standing {
    INVITED,
    ACTIVE,
    SUSPENDED,
    LEFT
  }
}
