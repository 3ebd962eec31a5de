package org.banyan.platform.page;

import java.util.List;
import org.banyan.platform.access.Power;

/// A room of the product as the rail shows it, with the pages inside. A module contributes each of
/// its rooms as a bean; addresses may hold `{community}`.
public record Room(String key, String icon, int order, List<Way> ways) {

  /// One page of a room: the key of its words, its address, and the power it takes to enter.
  public record Way(String key, String address, Power power) {

    boolean needsCommunity() {
      return address.contains("{community}");
    }
  }

  public Room {
    ways = List.copyOf(ways);
  }
}
