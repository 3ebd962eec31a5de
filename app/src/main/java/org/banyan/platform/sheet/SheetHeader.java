package org.banyan.platform.sheet;

/// One heading of a sheet and the column it was taken for; no column means that it is left out.
public record SheetHeader(int index, String text, String column, Recognition recognition) {

  /// How a heading came to its column.
  public enum Recognition {
    RECOGNISED,
    REMEMBERED,
    UNKNOWN,
    REPEATED
  }

  public boolean isUsed() {
    return !column.isEmpty();
  }
}
