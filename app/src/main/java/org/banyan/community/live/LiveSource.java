package org.banyan.community.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.CommunityId;
import org.banyan.community.reading.Problem;

/// Where events come in while they happen. Its secret is not part of it.
public record LiveSource(
    UUID id,
    CommunityId community,
    LiveKind kind,
    String name,
    Basis basis,
    boolean paused,
    Counts counts,
    Optional<Instant> lastEventAt,
    Optional<Instant> changesOverUntil,
    boolean atOnce,
    Optional<Problem> trouble,
    Optional<Instant> lookedAt,
    List<Refusal> refusals) {

  public LiveSource {
    refusals = List.copyOf(refusals);
  }

  /// What became of all that arrived.
  public record Counts(long accepted, long duplicate, long refused) {}

  /// The path that the platform calls.
  public String path() {
    return "/hooks/" + id;
  }
}
