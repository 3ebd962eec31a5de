package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.deal.Buyers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Which share of those in a group ordered; asked once for each version of the record, period and
/// day.
@Component
class Conversions {

  private final Buyers buyers;
  private final Members members;
  private final Clock clock;
  private final Map<CommunityId, Known> known = new ConcurrentHashMap<>();

  Conversions(Buyers buyers, Members members, Clock clock) {
    this.buyers = buyers;
    this.members = members;
    this.clock = clock;
  }

  private record Known(long version, LocalDate day, Map<Period, Shares> shares) {}

  /// What is known of each group, or why nothing is.
  record Shares(boolean orders, Map<GroupId, Conversion> told) {

    Conversion of(GroupId group) {
      return orders
          ? told.getOrDefault(group, new Conversion.Untold(Conversion.Why.NO_LIST))
          : new Conversion.Untold(Conversion.Why.NO_ORDERS);
    }

    Among among(List<Group> all) {
      return new Among(this, Peers.of(all, this::rate));
    }

    private Optional<Double> rate(GroupId group) {
      return told.get(group) instanceof Conversion.Told known
          ? Optional.of(known.rate())
          : Optional.empty();
    }
  }

  /// The same beside the peers.
  record Among(Shares shares, Peers peers) {

    Ranked<Conversion> of(Group group) {
      return new Ranked<>(shares.of(group.id()), peers.place(group, shares.rate(group.id())));
    }
  }

  Shares of(Community community, Period period) {
    var day = LocalDate.ofInstant(clock.instant(), community.zone());
    var before = known.get(community.id());
    if (before == null || before.version() != community.version() || !before.day().equals(day)) {
      before = new Known(community.version(), day, new ConcurrentHashMap<>());
      known.put(community.id(), before);
    }
    return before.shares().computeIfAbsent(period, _ -> count(community, period, day));
  }

  @EventListener
  void on(CommunityRemoved removal) {
    known.remove(removal.community());
  }

  private Shares count(Community community, Period period, LocalDate day) {
    var zone = community.zone();
    var asked =
        new Buyers.Asked(
            community.id().value(),
            day.minusDays(period.days() - 1L).atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            day);
    var matched = buyers.matched(asked);
    if (matched.orders() == 0) {
      return new Shares(false, Map.of());
    }
    var orders = new Conversion.Orders(matched.orders(), matched.known());
    var told = new HashMap<GroupId, Conversion>();
    var others = members.kinship(community.id()).standings().keySet();
    buyers
        .byGroup(asked, others)
        .forEach((group, share) -> told.put(new GroupId(group), told(share, orders)));
    return new Shares(true, told);
  }

  private static Conversion told(Buyers.Share share, Conversion.Orders orders) {
    return share.members() < Conversion.FEWEST
        ? new Conversion.Untold(Conversion.Why.FEW_MEMBERS)
        : new Conversion.Told(share.buyers(), share.members(), share.listed(), orders);
  }
}
