package org.banyan.organisation.review;

import java.util.Locale;

/// One formal check of the review, by the number it has in the catalogue.
public enum Check {
  D1(Principle.CLEAR_DIVISION, Severity.ERROR),
  D2(Principle.CLEAR_DIVISION, Severity.ERROR),
  D4(Principle.CLEAR_DIVISION, Severity.ERROR),
  D6(Principle.CLEAR_DIVISION, Severity.WARNING),
  D7(Principle.CLEAR_DIVISION, Severity.ERROR),
  F1(Principle.FLEXIBLE_STRUCTURE, Severity.ERROR),
  F2(Principle.FLEXIBLE_STRUCTURE, Severity.ERROR),
  P1(Principle.PARITY, Severity.ERROR),
  P2(Principle.PARITY, Severity.ERROR),
  P4(Principle.PARITY, Severity.ERROR);

  private final Principle principle;
  private final Severity gravest;

  Check(Principle principle, Severity gravest) {
    this.principle = principle;
    this.gravest = gravest;
  }

  public Principle principle() {
    return principle;
  }

  Severity gravest() {
    return gravest;
  }

  public String key() {
    return "organisation.check." + name().toLowerCase(Locale.ROOT);
  }
}
