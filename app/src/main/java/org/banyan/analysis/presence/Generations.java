package org.banyan.analysis.presence;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// The current generation of every community: readers always see a whole one, old or new.
public final class Generations<K> {

  private record Numbered(long number, Presence presence) {}

  private final ConcurrentMap<K, Numbered> current = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  public Optional<Presence> current(K community) {
    return Optional.ofNullable(current.get(community)).map(Numbered::presence);
  }

  /// A number to be drawn before the record is read: who read later wins the swap.
  public long next() {
    return numbers.incrementAndGet();
  }

  /// Makes a generation the current one unless a later one got there first.
  public void swap(K community, long number, Presence presence) {
    var mine = new Numbered(number, presence);
    current.merge(community, mine, (old, fresh) -> old.number() > number ? old : fresh);
  }

  public void forget(K community) {
    current.remove(community);
  }
}
