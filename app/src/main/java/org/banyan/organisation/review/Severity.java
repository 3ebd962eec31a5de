package org.banyan.organisation.review;

import java.util.Locale;
import java.util.stream.Stream;

/// How much a finding matters.
public enum Severity {
  ERROR(1.0, 3),
  WARNING(0.5, 2),
  INFO(0.1, 1);

  private final double weight;
  private final int gravity;

  Severity(double weight, int gravity) {
    this.weight = weight;
    this.gravity = gravity;
  }

  /// How much of what it hits counts as failed.
  double weight() {
    return weight;
  }

  /// How much a check that can find this counts in its principle.
  int gravity() {
    return gravity;
  }

  public static Severity of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "organisation.severity." + code();
  }
}
