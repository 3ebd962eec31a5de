package org.banyan.platform.page.figure;

import org.banyan.platform.language.Language;

/// How a number moved against an earlier period, and whether that is welcome.
public record Change(double by, boolean inPoints, Desired desired, String against) {

  /// How the reader should take it.
  public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  /// A relative change; from nothing to something has no percentage, so there is no change to tell.
  public static Change relative(double before, double now, Desired desired, String against) {
    var by = before == 0 ? Double.NaN : (now - before) / Math.abs(before);
    return new Change(by, false, desired, against);
  }

  /// The difference of two shares, in percentage points.
  public static Change points(double before, double now, Desired desired, String against) {
    return new Change(now - before, true, desired, against);
  }

  public boolean isTellable() {
    return Double.isFinite(by);
  }

  /// Less than half a thousandth counts as no change.
  public boolean isFlat() {
    return Math.abs(by) < 0.0005;
  }

  public Tone tone() {
    if (isFlat()) {
      return Tone.NEUTRAL;
    }
    return switch (desired) {
      case UP -> by > 0 ? Tone.GOOD : Tone.BAD;
      case DOWN -> by < 0 ? Tone.GOOD : Tone.BAD;
      case NEITHER -> Tone.NEUTRAL;
    };
  }

  public String icon() {
    if (isFlat()) {
      return "minus";
    }
    return by > 0 ? "arrow-up-right" : "arrow-down-right";
  }

  /// The key of the word that says what the colour says.
  public String key() {
    return switch (tone()) {
      case GOOD -> "platform.figure.better";
      case BAD -> "platform.figure.worse";
      case NEUTRAL -> isFlat() ? "platform.figure.same" : movement();
    };
  }

  public String amount(Language language) {
    var numerals = new Numerals(language);
    return inPoints ? numerals.signed(by * 100, 1) : numerals.signedShare(by, 1);
  }

  private String movement() {
    return by > 0 ? "platform.figure.up" : "platform.figure.down";
  }
}
