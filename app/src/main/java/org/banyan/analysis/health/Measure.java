package org.banyan.analysis.health;

import java.util.OptionalDouble;
import org.springframework.modulith.NamedInterface;

/// A figure of one window with what it was taken from: how many counted, out of how many.
@NamedInterface("figures")
public record Measure(double figure, long count, long sample, Soundness soundness) {

  /// Whether a figure may be shown, and if not, why.
  public enum Soundness {
    SOUND,
    BELOW_SAMPLE,
    HISTORY_TOO_SHORT
  }

  /// The figure where it may be shown.
  public OptionalDouble value() {
    return soundness == Soundness.SOUND ? OptionalDouble.of(figure) : OptionalDouble.empty();
  }

  static Measure count(long count, long sample) {
    return new Measure(count, count, sample, Soundness.SOUND);
  }

  static Measure share(long count, long sample) {
    return new Measure(sample == 0 ? 0 : (double) count / sample, count, sample, Soundness.SOUND);
  }

  Measure judged(int minimum, boolean enoughHistory) {
    if (!enoughHistory) {
      return new Measure(figure, count, sample, Soundness.HISTORY_TOO_SHORT);
    }
    return sample < minimum ? new Measure(figure, count, sample, Soundness.BELOW_SAMPLE) : this;
  }
}
