package org.banyan.analysis.presence;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The current generation of every community with the version of the record that it was made of:
/// readers always see a whole one, old or new.
public final class Generations<K> {

  private record Made(long version, Presence presence) {}

  private final ConcurrentMap<K, Made> current = new ConcurrentHashMap<>();

  /// The current generation unless it is older than the version asked for.
  public Optional<Presence> current(K community, long version) {
    return Optional.ofNullable(current.get(community))
        .filter(made -> made.version() >= version)
        .map(Made::presence);
  }

  /// Forgets a community that is gone.
  public void drop(K community) {
    current.remove(community);
  }

  /// Makes a generation the current one unless one of a later version got there first.
  public void swap(K community, long version, Presence presence) {
    current.merge(
        community,
        new Made(version, presence),
        (old, fresh) -> old.version() > version ? old : fresh);
  }
}
