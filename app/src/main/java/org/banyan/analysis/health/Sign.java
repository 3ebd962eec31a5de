package org.banyan.analysis.health;

import org.springframework.modulith.NamedInterface;

/// A line of the health card, losses first: its unit, which way is good, the smallest sample it is
/// shown for and how many days it has to look back.
@NamedInterface("figures")
public enum Sign {
  LOST_REGULARS(Unit.PEOPLE, Wish.FEWER, 1, 120),
  FELL_SILENT(Unit.SHARE, Wish.FEWER, 10, 60),
  NEWCOMERS_STAYING(Unit.SHARE, Wish.MORE, 10, 150),
  RETURNING_POSTERS(Unit.SHARE, Wish.MORE, 10, 60),
  REACTIVATED(Unit.PEOPLE, Wish.MORE, 0, 120),
  NET_CHANGE(Unit.PEOPLE, Wish.MORE, 1, 120),
  ACTIVE(Unit.PEOPLE, Wish.MORE, 0, 30),
  NEW(Unit.PEOPLE, Wish.MORE, 0, 120),
  STICKINESS(Unit.SHARE, Wish.MORE, 10, 60),
  TOP_TEN_SHARE(Unit.SHARE, Wish.FEWER, 20, 30),
  ABSENCE_FACTOR(Unit.PEOPLE, Wish.MORE, 5, 30),
  MESSAGES(Unit.MESSAGES, Wish.MORE, 0, 30);

  /// What a figure counts.
  public enum Unit {
    PEOPLE,
    MESSAGES,
    SHARE
  }

  /// Which way the team wants a figure to go.
  public enum Wish {
    MORE,
    FEWER
  }

  private final Unit unit;
  private final Wish wish;
  private final int minimum;
  private final int lookback;

  Sign(Unit unit, Wish wish, int minimum, int lookback) {
    this.unit = unit;
    this.wish = wish;
    this.minimum = minimum;
    this.lookback = lookback;
  }

  /// Whether the figure tells of people going and coming back rather than of those who are here.
  public boolean isTurnover() {
    return switch (this) {
      case LOST_REGULARS, FELL_SILENT, NEWCOMERS_STAYING, RETURNING_POSTERS -> true;
      case REACTIVATED, NET_CHANGE -> true;
      case ACTIVE, NEW, STICKINESS, TOP_TEN_SHARE, ABSENCE_FACTOR, MESSAGES -> false;
    };
  }

  public Unit unit() {
    return unit;
  }

  public Wish wish() {
    return wish;
  }

  /// The smallest sample for which the figure is shown.
  public int minimum() {
    return minimum;
  }

  /// Days of history the figure needs, its own window included, to tell old from new.
  public int lookback() {
    return lookback;
  }
}
