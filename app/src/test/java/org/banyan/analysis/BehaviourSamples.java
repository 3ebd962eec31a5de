package org.banyan.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.analysis.presence.Activity;
import org.banyan.analysis.presence.ActivitySamples;
import org.banyan.analysis.presence.PresenceBuilder;

/// Behaviour of sample communities, for tests of pages.
public final class BehaviourSamples {

  private BehaviourSamples() {}

  public static Behaviour slack() {
    return of(ActivitySamples.slack());
  }

  public static Behaviour gitter() {
    return of(ActivitySamples.gitter());
  }

  public static Behaviour silence() {
    return of(List.of());
  }

  private static Behaviour of(List<Activity> activities) {
    return of(activities, new Headcount(new UUID(0, 1), 20, 20, 20));
  }

  /// The forum where some of so many accounts may belong to one person.
  public static Behaviour gitter(Headcount heads) {
    return of(ActivitySamples.gitter(), heads);
  }

  private static Behaviour of(List<Activity> activities, Headcount heads) {
    var builder = new PresenceBuilder(ZoneOffset.UTC);
    activities.forEach(builder::saw);
    activities.stream()
        .map(activity -> activity.at().atZone(ZoneOffset.UTC).toLocalDate())
        .min(LocalDate::compareTo)
        .ifPresent(builder::historyStarts);
    return new Behaviour(builder.build(), Map.of("general", "# general"), 2, () -> heads);
  }
}
