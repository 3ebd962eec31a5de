package org.banyan.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.banyan.community.CommunityId;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;

/// The sample workspace as it stands: how far it has come, for whom, and what it has brought.
public record Sample(
    State state,
    PersonId administrator,
    Language language,
    Optional<CommunityId> community,
    OptionalLong revision,
    Instant begunAt) {

  /// How far the sample has come.
  public enum State {
    LOADING,
    LOADED,
    REMOVING,
    REMOVED
  }

  public boolean isHere() {
    return state != State.REMOVED;
  }
}
