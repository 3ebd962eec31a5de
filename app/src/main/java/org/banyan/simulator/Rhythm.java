package org.banyan.simulator;

/// When in a day people speak: a little at breakfast, more at noon, most in the evening.
final class Rhythm {

  static final int DAY = 24 * 60 * 60;

  private static final int HOUR = 60 * 60;
  private static final int OPENS = 9 * HOUR;
  private static final int CLOSES = 22 * HOUR;
  private static final double[] HOURS =
      Chance.sums(
          2, 1, 0.5, 0.3, 0.3, 0.8, 2, 5, 8, 10, 10, 11, 14, 12, 9, 9, 9, 10, 11, 14, 19, 20, 14,
          7);

  private Rhythm() {}

  /// A second of the day.
  static int second(Chance chance) {
    return chance.place(HOURS) * HOUR + chance.below(HOUR);
  }

  /// The same moment where the team is at work, else soon after it is back.
  static long atWork(long second, Chance chance) {
    var ofDay = second % DAY;
    if (ofDay >= OPENS && ofDay < CLOSES) {
      return second;
    }
    var nextMorning = second - ofDay + (ofDay < OPENS ? OPENS : DAY + OPENS);
    return nextMorning + chance.below(HOUR / 2);
  }
}
