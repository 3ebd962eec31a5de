package org.banyan.community.deal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.community.reading.Deal;
import org.springframework.stereotype.Component;

/// Keeps deals as their batches bring them; the same one in several batches counts once as long as
/// any of these counts.
@Component
public class DealBook {

  private static final int PORTION = 10_000;

  private final DealRows rows;

  DealBook(DealRows rows) {
    this.rows = rows;
  }

  /// By what a deal is told to be the same as another.
  public record Key(Deal.Kind kind, String key) {

    public static Key of(Deal deal) {
      return new Key(deal.kind(), deal.key());
    }
  }

  /// Which of these a live batch has brought already.
  public Set<Key> seen(UUID community, List<Key> keys) {
    var seen = new HashSet<Key>();
    for (var from = 0; from < keys.size(); from += PORTION) {
      var portion = keys.subList(from, Math.min(keys.size(), from + PORTION));
      seen.addAll(rows.seen(community, portion));
    }
    return seen;
  }

  /// The ways to reach somebody are keyed hashes by now.
  public void keep(UUID community, UUID batch, List<Deal> deals) {
    for (var from = 0; from < deals.size(); from += PORTION) {
      rows.add(community, batch, deals.subList(from, Math.min(deals.size(), from + PORTION)));
    }
  }

  public List<DealFigures> figures(UUID community) {
    return rows.figures(community);
  }
}
