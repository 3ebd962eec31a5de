package org.banyan.platform.sheet.grid;

/// How much of a table is taken before it is refused.
public record GridLimits(int bytes, long inflated, int rows, int columns, int cell) {

  private static final int MEGABYTE = 1 << 20;

  public static final GridLimits USUAL =
      new GridLimits(16 * MEGABYTE, 192L * MEGABYTE, 100_000, 200, 32_767);
}
