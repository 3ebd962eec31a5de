package org.banyan.community;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.access.PersonId;

/// One import as a whole: it came at once, and it can be taken back at once.
public record Batch(
    BatchId id,
    CommunityId community,
    String name,
    String format,
    State state,
    Reconciliation reconciliation,
    Optional<Span> span,
    Instant importedAt,
    Optional<PersonId> importedBy) {

  /// Whether a batch counts.
  public enum State {
    LIVE,
    REVERSED;

    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isLive() {
    return state == State.LIVE;
  }
}
