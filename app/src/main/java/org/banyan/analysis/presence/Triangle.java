package org.banyan.analysis.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/// Cohort retention: of those who began in an interval, how many were there N intervals later.
///
/// A channel narrows the returns, never the cohorts. The last interval may still be running.
@NamedInterface("figures")
public record Triangle(
    Period period, Retention retention, List<Cohort> cohorts, boolean lastComplete) {

  public Triangle {
    cohorts = List.copyOf(cohorts);
  }

  /// Those who began in one interval. Cohorts before history starts may hold old hands who only
  /// look new.
  public record Cohort(LocalDate start, int size, List<Integer> retained, boolean beforeHistory) {

    public Cohort {
      retained = List.copyOf(retained);
    }

    public OptionalDouble share(int offset) {
      return size == 0 || offset >= retained.size()
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) retained.get(offset) / size);
    }
  }

  /// The share still there N intervals later, over all cohorts old enough whose beginning the
  /// history covers.
  public record Pooled(int offset, int retained, int of) {

    public double share() {
      return (double) retained / of;
    }
  }

  public static Triangle of(Presence presence, Period period, Retention retention, Lens lens) {
    var timeline = presence.timeline(period, lens);
    var cohorts = presence.cohorts(period, lens);
    var returns = Returns.of(timeline, cohorts, retention);
    var rows =
        IntStream.range(0, timeline.size())
            .mapToObj(i -> {
              var start = period.startOf(timeline.first() + i);
              var before = presence.historyStarts().filter(start::isBefore).isPresent();
              return new Cohort(start, cohorts.began(timeline.first() + i), returns.row(i), before);
            })
            .toList();
    return new Triangle(period, retention, rows, presence.covers(period, timeline.last()));
  }

  /// One point per offset; cohorts before history starts are left out.
  public List<Pooled> curve() {
    var points = new ArrayList<Pooled>();
    for (var offset = 0; offset < cohorts.size(); offset++) {
      var at = offset;
      var old =
          cohorts.stream()
              .filter(cohort -> !cohort.beforeHistory() && cohort.retained().size() > at)
              .toList();
      var of = old.stream().mapToInt(Cohort::size).sum();
      if (of > 0) {
        points.add(
            new Pooled(at, old.stream().mapToInt(cohort -> cohort.retained().get(at)).sum(), of));
      }
    }
    return points;
  }
}
