package org.banyan.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.member.Evidence;
import org.banyan.platform.access.PersonId;

/// A merge as the log keeps it, with its end if it was undone.
public record Merge(
    UUID id,
    CommunityId community,
    long one,
    long other,
    List<Evidence> reasons,
    Instant at,
    Optional<PersonId> by,
    Optional<Instant> undone) {

  public Merge {
    reasons = List.copyOf(reasons);
  }
}
