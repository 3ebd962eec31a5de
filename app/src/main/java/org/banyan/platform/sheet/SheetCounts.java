package org.banyan.platform.sheet;

/// How many rows a sheet adds, changes, leaves as they are, lacks, and how many cannot be taken.
public record SheetCounts(int added, int changed, int unchanged, int missing, int wrong) {

  /// How many rows applying would touch.
  public int toApply(boolean removing) {
    return added + changed + (removing ? missing : 0);
  }
}
