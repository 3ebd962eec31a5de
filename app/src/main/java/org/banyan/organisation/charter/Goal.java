package org.banyan.organisation.charter;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.GoalId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.PostId;

/// Something the team wants to reach: a long-term strategic goal, or a short-term one on the way to
/// it, with the post that owns it and the outcome metric it is read from.
public record Goal(
    GoalId id,
    String title,
    Horizon horizon,
    Optional<GoalId> parent,
    Optional<PostId> owner,
    Optional<MetricId> metric,
    OptionalDouble baseline,
    OptionalDouble target,
    Optional<LocalDate> due)
    implements Part {

  /// How far away it is.
  public enum Horizon {
    LONG,
    SHORT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The largest figure a goal may name, either way.
  public static final double LARGEST = 1e12;

  public Goal {
    title = Guard.title(id, title);
    baseline.ifPresent(value -> Guard.within(id, "baseline", value, -LARGEST, LARGEST));
    target.ifPresent(value -> Guard.within(id, "target", value, -LARGEST, LARGEST));
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(parent.stream(), owner.stream(), metric.stream()).flatMap(each -> each);
  }
}
