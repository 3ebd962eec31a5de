package org.banyan.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.community.deal.DealBook;
import org.banyan.community.reading.Deal;

/// The deals that an export holds, each once.
final class Deals {

  private final Map<DealBook.Key, Deal> deals = new LinkedHashMap<>();

  /// Whether it was not there before.
  boolean add(Deal deal) {
    return deals.putIfAbsent(DealBook.Key.of(deal), deal) == null;
  }

  boolean isEmpty() {
    return deals.isEmpty();
  }

  int size() {
    return deals.size();
  }

  List<DealBook.Key> keys() {
    return List.copyOf(deals.keySet());
  }

  List<Deal> all() {
    return List.copyOf(deals.values());
  }

  long among(Set<DealBook.Key> seen) {
    return deals.keySet().stream().filter(seen::contains).count();
  }
}
