package org.banyan.platform.page.figure;

/// What a number reads now: a value, or the reason why none is shown.
public sealed interface Reading {

  /// A value worth showing, with at most so many digits after the point.
  record Known(double value, int digits, Unit unit) implements Reading {}

  /// Too few cases, no data, or not the reader's to see: shown as a dash with the reason.
  record Withheld(String why) implements Reading {}

  static Reading of(long value, Unit unit) {
    return new Known(value, 0, unit);
  }

  static Reading share(double value) {
    return new Known(value, 1, Unit.SHARE);
  }

  static Reading withheld(String why) {
    return new Withheld(why);
  }
}
