package org.banyan.platform.bench;

/// One measured value beside the value it is held to.
public record Figure(String name, double value, String unit, double target, boolean met) {

  /// A value that should not be above its target.
  public static Figure atMost(String name, double value, String unit, double target) {
    return new Figure(name, value, unit, target, value <= target);
  }

  /// A value that should not be below its target.
  public static Figure atLeast(String name, double value, String unit, double target) {
    return new Figure(name, value, unit, target, value >= target);
  }
}
