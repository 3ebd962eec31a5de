package org.banyan.organisation.review;

import java.util.Locale;
import java.util.Optional;

/// One formal check of the review, by the number it has in the catalogue.
public enum Check {
  D1(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.FIRST),
  D2(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.FIRST),
  D3(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.FIRST),
  D4(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.FIRST),
  D5(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.LATER),
  D6(Principle.CLEAR_DIVISION, Severity.WARNING, Shown.LATER),
  D7(Principle.CLEAR_DIVISION, Severity.ERROR, Shown.FIRST),
  D8(Principle.CLEAR_DIVISION, Severity.INFO, Shown.LATER),
  F1(Principle.FLEXIBLE_STRUCTURE, Severity.ERROR, Shown.FIRST),
  F2(Principle.FLEXIBLE_STRUCTURE, Severity.ERROR, Shown.FIRST),
  F3(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Shown.LATER),
  F4(Principle.FLEXIBLE_STRUCTURE, Severity.ERROR, Shown.FIRST),
  F5(Principle.FLEXIBLE_STRUCTURE, Severity.INFO, Shown.LATER),
  F6(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Shown.LATER),
  F7(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Aspect.COORDINATION),
  F8(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Aspect.ROTA),
  F9(Principle.FLEXIBLE_STRUCTURE, Severity.INFO, Aspect.PROPOSAL),
  P1(Principle.PARITY, Severity.ERROR, Shown.FIRST),
  P2(Principle.PARITY, Severity.ERROR, Shown.FIRST),
  P3(Principle.PARITY, Severity.WARNING, Shown.LATER),
  P4(Principle.PARITY, Severity.ERROR, Shown.FIRST),
  P5(Principle.PARITY, Severity.ERROR, Shown.LATER),
  P6(Principle.PARITY, Severity.ERROR, Shown.LATER),
  P7(Principle.PARITY, Severity.ERROR, Aspect.PLATFORM),
  P8(Principle.PARITY, Severity.WARNING, Shown.LATER),
  C1(Principle.CONTINUOUS_IMPROVEMENT, Severity.WARNING, Aspect.SERIES),
  C2(Principle.CONTINUOUS_IMPROVEMENT, Severity.WARNING, Shown.FIRST),
  C3(Principle.CONTINUOUS_IMPROVEMENT, Severity.WARNING, Aspect.CHANGES),
  C4(Principle.CONTINUOUS_IMPROVEMENT, Severity.WARNING, Aspect.ACTIVITY),
  C5(Principle.CONTINUOUS_IMPROVEMENT, Severity.ERROR, Aspect.APPRAISALS),
  C6(Principle.CONTINUOUS_IMPROVEMENT, Severity.WARNING, Shown.LATER),
  C7(Principle.CONTINUOUS_IMPROVEMENT, Severity.INFO, Aspect.PULSE),
  G1(Principle.CLEAR_DIVISION, Severity.ERROR, Aspect.GROUP_LEADS),
  G2(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Aspect.GROUP_LEADS),
  G3(Principle.FLEXIBLE_STRUCTURE, Severity.WARNING, Aspect.GROUP_LEADS),
  G4(Principle.PARITY, Severity.ERROR, Aspect.GROUP_LEADS),
  G5(Principle.PARITY, Severity.WARNING, Aspect.GROUP_OWNERS),
  G6(Principle.CONTINUOUS_IMPROVEMENT, Severity.INFO, Aspect.PLAYBOOKS);

  /// Whether a check is among the dozen a reader sees first.
  private enum Shown {
    FIRST,
    LATER
  }

  private final Principle principle;
  private final Severity gravest;
  private final Shown shown;
  private final Optional<Aspect> evidence;

  Check(Principle principle, Severity gravest, Shown shown) {
    this(principle, gravest, shown, Optional.empty());
  }

  Check(Principle principle, Severity gravest, Aspect evidence) {
    this(principle, gravest, Shown.LATER, Optional.of(evidence));
  }

  Check(Principle principle, Severity gravest, Shown shown, Optional<Aspect> evidence) {
    this.principle = principle;
    this.gravest = gravest;
    this.shown = shown;
    this.evidence = evidence;
  }

  public Principle principle() {
    return principle;
  }

  Severity gravest() {
    return gravest;
  }

  /// Whether it is among the dozen that a reader sees first; the others are shown on demand.
  public boolean isShownFirst() {
    return shown == Shown.FIRST;
  }

  /// What has to be seen in data for it; empty where the charter itself tells.
  public Optional<Aspect> evidence() {
    return evidence;
  }

  public String key() {
    return "organisation.check." + name().toLowerCase(Locale.ROOT);
  }
}
