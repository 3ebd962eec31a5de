package org.banyan.community;

import java.util.List;
import java.util.Optional;
import org.banyan.community.roster.Snapshot;
import org.banyan.platform.access.PersonId;

/// Lists of members that a program brings, as one batch: what the batch is called, which format it
/// counts under, and on which platform these accounts and groups are known.
public record RosterOrder(
    CommunityId community,
    String name,
    String format,
    String platform,
    List<Snapshot> snapshots,
    Basis basis,
    Optional<PersonId> actor) {

  public RosterOrder {
    snapshots = List.copyOf(snapshots);
  }
}
