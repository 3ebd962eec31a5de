package org.banyan.community;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;

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
    Optional<PersonId> importedBy,
    Basis basis) {

  /// Whether a batch counts.
  public enum State {
    LIVE,
    REVERSED;

    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Whereabouts whereabouts() {
    var home = new Scope.Community(community.value());
    return importedBy
        .map(by -> Whereabouts.of(home, new Scope.Own(by)))
        .orElseGet(() -> Whereabouts.of(home));
  }

  public boolean isLive() {
    return state == State.LIVE;
  }
}
