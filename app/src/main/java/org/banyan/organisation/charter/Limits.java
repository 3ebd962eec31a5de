package org.banyan.organisation.charter;

/// Between which sizes the structure works: how many people report to one post, how many belong to
/// one unit, in how many modules and groups one person works.
public record Limits(
    int leastReports,
    int mostReports,
    int leastUnit,
    int mostUnit,
    int mostModules,
    int mostGroups) {

  /// The largest limit of any kind.
  public static final int LARGEST = 10_000;

  /// What holds where a charter states nothing else.
  public static final Limits USUAL = new Limits(2, 10, 3, 9, 2, 5);

  public Limits {
    Guard.within("limits", "reports", leastReports, 0, LARGEST);
    Guard.within("limits", "reports", mostReports, leastReports, LARGEST);
    Guard.within("limits", "unit sizes", leastUnit, 0, LARGEST);
    Guard.within("limits", "unit sizes", mostUnit, leastUnit, LARGEST);
    Guard.within("limits", "modules", mostModules, 1, LARGEST);
    Guard.within("limits", "groups", mostGroups, 1, LARGEST);
  }
}
