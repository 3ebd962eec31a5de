package org.banyan.community;

import java.util.Arrays;
import java.util.Optional;

/// Who says what happened in a group on a day; the most trusted first. Of several that give the
/// same figure of the same day, the first counts.
public enum DaySource {
  /// The platform itself counted.
  OFFICIAL("official"),
  /// Two rosters were compared.
  ROSTER("roster"),
  /// The messages on record were counted.
  RECORD("record"),
  /// Somebody typed it in.
  HAND("hand"),
  /// Somebody brought it in a sheet.
  SHEET("sheet"),
  /// A program sent it.
  API("api"),
  /// The list of groups mentions it.
  LISTED("list");

  private final String tag;

  DaySource(String tag) {
    this.tag = tag;
  }

  /// How the source is kept and called in words.
  public String tag() {
    return tag;
  }

  static Optional<DaySource> of(String tag) {
    return Arrays.stream(values()).filter(source -> source.tag.equals(tag)).findFirst();
  }
}
