package org.banyan.community;

import java.util.Optional;

/// A group in the overview: how it stands, its figures, who owns it on the platform, and where it
/// is among its peers.
public record GroupRow(
    GroupStanding standing,
    GroupFigures figures,
    Optional<PlatformOwner> owner,
    Peers.Place place) {

  public Group group() {
    return standing.group();
  }

  /// How much is known of it: 0 a roster, 1 daily sums, 2 messages.
  public int evidence() {
    return figures.isDaily() ? Math.max(1, standing.evidence()) : standing.evidence();
  }
}
