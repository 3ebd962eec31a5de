package org.banyan.community.live;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.banyan.platform.settings.Seal;
import org.springframework.stereotype.Component;

/// The sources that have called lately, with their secrets open: reading them at every event would
/// cost more than the event.
@Component
class KnownSources {

  private static final int MOST = 1_000;

  private final SourceRows rows;
  private final Seal seal;
  private final ConcurrentMap<UUID, Known> known = new ConcurrentHashMap<>();

  record Known(LiveSource source, Secrets secrets) {}

  KnownSources(SourceRows rows, Seal seal) {
    this.rows = rows;
    this.seal = seal;
  }

  Optional<Known> find(UUID id) {
    var found = known.get(id);
    if (found != null) {
      return Optional.of(found);
    }
    var read = rows.find(id).map(this::open);
    read.filter(_ -> known.size() < MOST).ifPresent(fresh -> known.put(id, fresh));
    return read;
  }

  private Known open(SourceRows.Sealed sealed) {
    return new Known(
        sealed.source(),
        new Secrets(
            sealed.secret().flatMap(seal::open),
            sealed.before().flatMap(seal::open),
            sealed.source().changesOverUntil()));
  }

  void forget(UUID id) {
    known.remove(id);
  }
}
