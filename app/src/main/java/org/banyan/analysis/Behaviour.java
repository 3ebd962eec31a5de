package org.banyan.analysis;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyan.analysis.health.Health;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.Lifecycle;
import org.banyan.analysis.presence.Period;
import org.banyan.analysis.presence.Presence;
import org.banyan.analysis.presence.Retention;
import org.banyan.analysis.presence.Triangle;

/// What one generation of presence says about a community; all answers agree with each other.
public final class Behaviour {

  private final Presence presence;
  private final Map<String, String> channels;
  private final int evidence;
  private final Supplier<Headcount> heads;

  Behaviour(
      Presence presence, Map<String, String> channels, int evidence, Supplier<Headcount> heads) {
    this.presence = presence;
    this.channels = Map.copyOf(channels);
    this.evidence = evidence;
    this.heads = heads;
  }

  /// Empty while nobody has contributed anything.
  public Optional<Coverage> coverage(Lens lens) {
    return presence
        .span()
        .map(span -> {
          var counted = presence.contributors(lens);
          return new Coverage(
              span,
              presence.historyStarts(),
              presence.zone(),
              counted,
              presence.contributors(Lens.EVERYBODY) - counted,
              presence.channels().stream()
                  .map(key -> new Coverage.Channel(key, channels.getOrDefault(key, key)))
                  .sorted(Comparator.comparing(Coverage.Channel::name))
                  .toList(),
              evidence,
              heads.get());
        });
  }

  public Optional<Health> health(Lens lens) {
    return Health.of(presence, lens);
  }

  public Lifecycle lifecycle(Period period, Lens lens) {
    return Lifecycle.of(presence, period, lens);
  }

  public Triangle triangle(Period period, Retention retention, Lens lens) {
    return Triangle.of(presence, period, retention, lens);
  }
}
