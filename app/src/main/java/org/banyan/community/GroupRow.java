package org.banyan.community;

import java.util.Optional;

/// A group in the overview: how it stands, its figures, who owns it on the platform, where it is
/// among its peers by its speaking rate, how soon it is answered, and how many of it ordered.
public record GroupRow(
    GroupStanding standing,
    GroupFigures figures,
    Optional<PlatformOwner> owner,
    Peers.Place place,
    Ranked<FirstResponse> response,
    Ranked<Conversion> conversion) {

  public Group group() {
    return standing.group();
  }

  /// How much is known of it: 0 a roster, 1 daily sums, 2 messages.
  public int evidence() {
    return figures.isDaily() ? Math.max(1, standing.evidence()) : standing.evidence();
  }
}
