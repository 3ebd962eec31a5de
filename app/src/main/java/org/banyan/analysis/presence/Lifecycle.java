package org.banyan.analysis.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.modulith.NamedInterface;

/// Where the active members of each interval come from, and who fell silent since the one before.
@NamedInterface("figures")
public record Lifecycle(Period period, List<Step> steps) {

  public Lifecycle {
    steps = List.copyOf(steps);
  }

  /// One interval. Active now = fresh + returning + resurrected; dormant were active in the
  /// interval before and are not now.
  public record Step(
      LocalDate start, int fresh, int returning, int resurrected, int dormant, boolean complete) {

    public int active() {
      return fresh + returning + resurrected;
    }
  }

  public static Lifecycle of(Presence presence, Period period, Lens lens) {
    var timeline = presence.timeline(period, lens);
    var cohorts = presence.cohorts(period, lens);
    return new Lifecycle(
        period,
        IntStream.rangeClosed(timeline.first(), timeline.last())
            .mapToObj(index -> step(timeline, cohorts, index, presence.covers(period, index)))
            .toList());
  }

  private static Step step(Timeline timeline, Cohorts cohorts, int index, boolean complete) {
    var now = timeline.at(index);
    var before = timeline.at(index - 1);
    var fresh = cohorts.within(index, now);
    var returning = RoaringBitmap.andCardinality(now, before);
    return new Step(
        timeline.period().startOf(index),
        fresh,
        returning,
        now.getCardinality() - returning - fresh,
        before.getCardinality() - returning,
        complete);
  }
}
