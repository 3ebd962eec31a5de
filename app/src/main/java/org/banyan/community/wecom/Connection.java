package org.banyan.community.wecom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.CommunityId;

/// The application by which a community is read, and how the last reading went. Its secrets stay
/// where they are kept.
public record Connection(
    UUID id,
    CommunityId community,
    String corp,
    Basis basis,
    boolean paused,
    Optional<UUID> work,
    Optional<Instant> tried,
    Optional<Reading> read,
    Optional<Trouble> trouble,
    Optional<Instant> called) {

  /// The last reading that went through all groups: how many were read, how many people were in
  /// them, and how many groups the platform would not show.
  public record Reading(Instant at, LocalDate day, int groups, int members, int missed) {}
}
