package org.banyan.community.reading;

/// Where in an export a row stands: the file and the line, so that a person can look it up.
public record Place(String file, long line) {

  /// The export as a whole.
  public static Place of(String file) {
    return new Place(file, 0);
  }
}
