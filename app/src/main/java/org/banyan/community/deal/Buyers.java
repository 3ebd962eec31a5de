package org.banyan.community.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who of those on the latest list of each group ordered in a period.
@Component
public class Buyers {

  private final BuyerRows rows;

  Buyers(BuyerRows rows) {
    this.rows = rows;
  }

  /// A community from a moment until before another, which lies in the last day.
  public record Asked(UUID community, Instant from, Instant until, LocalDate day) {}

  /// How many orders there were, and how many of them are of known members.
  public record Matched(long orders, long known) {}

  /// Of so many on the list of a day, so many ordered.
  public record Share(int members, int buyers, LocalDate listed) {}

  public Matched matched(Asked asked) {
    return rows.matched(asked);
  }

  /// By group; these members are left out.
  public Map<UUID, Share> byGroup(Asked asked, Collection<Long> without) {
    return rows.byGroup(asked, without);
  }
}
