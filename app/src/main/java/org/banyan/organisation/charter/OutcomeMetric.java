package org.banyan.organisation.charter;

import java.util.Locale;
import org.banyan.organisation.charter.CharterId.MetricId;

/// What the success of a post is read from.
public record OutcomeMetric(MetricId id, String title, String unit, Desired desired)
    implements Part {

  /// Which way is better.
  public enum Desired {
    UP,
    DOWN,
    STEADY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OutcomeMetric {
    title = Guard.title(id, title);
    unit = unit.strip();
  }
}
