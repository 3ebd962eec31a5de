package org.banyan.analysis.health;

import java.util.List;
import java.util.OptionalDouble;
import org.springframework.modulith.NamedInterface;

/// One line of the health card: the figure now, and in the windows before it, the latest first.
@NamedInterface("figures")
public record Line(Sign sign, Measure now, List<Measure> before) {

  public Line {
    before = List.copyOf(before);
  }

  /// How much the figure changed against the window before, where both may be shown.
  public OptionalDouble change() {
    if (before.isEmpty() || now.value().isEmpty() || before.getFirst().value().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(now.figure() - before.getFirst().figure());
  }
}
