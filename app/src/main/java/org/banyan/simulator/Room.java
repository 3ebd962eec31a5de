package org.banyan.simulator;

/// A WeChat group, a Discord channel or a board of the forum, with what was planted in it.
record Room(
    Platform platform, int index, String name, int opened, int lead, double fading, Trait trait) {

  /// What is special about a group.
  enum Trait {
    NONE,
    WELCOMING,
    ABANDONED,
    SLOW,
    SUMS_ONLY
  }

  boolean is(Trait wanted) {
    return trait == wanted;
  }

  /// Every third group has topic evenings.
  boolean hasEvenings() {
    return platform == Platform.WECHAT && index % 3 == 0 && !is(Trait.ABANDONED);
  }

  /// How much of its first liveliness is left, apart from being abandoned.
  double liveliness(int day) {
    return StrictMath.exp(-fading * Math.max(0, day - opened));
  }
}
