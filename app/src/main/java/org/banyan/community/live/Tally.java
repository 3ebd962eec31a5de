package org.banyan.community.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.reading.Problem;
import org.springframework.stereotype.Component;

/// Counts what was not accepted, in memory until the next flush: a flood of forgeries must not
/// become a flood of writing.
@Component
class Tally {

  private final SourceRows rows;
  private Map<UUID, Long> again = new HashMap<>();
  private Map<Key, Refusal> refused = new HashMap<>();

  private record Key(UUID source, String reason) {}

  Tally(SourceRows rows) {
    this.rows = rows;
  }

  synchronized void again(UUID source) {
    again.merge(source, 1L, Long::sum);
  }

  synchronized void refuse(UUID source, Problem problem, Instant at) {
    refused.merge(
        new Key(source, problem.name()),
        new Refusal(problem.name(), 1, problem, at),
        (before, latest) ->
            new Refusal(
                before.reason(), before.occurrences() + 1, latest.sample(), latest.lastAt()));
  }

  void write() {
    Map<UUID, Long> repeated;
    Map<Key, Refusal> refusals;
    synchronized (this) {
      repeated = again;
      refusals = refused;
      again = new HashMap<>();
      refused = new HashMap<>();
    }
    repeated.forEach((source, times) -> rows.count(source, 0, times, null));
    refusals.forEach((key, refusal) -> rows.refuse(key.source(), refusal));
  }
}
