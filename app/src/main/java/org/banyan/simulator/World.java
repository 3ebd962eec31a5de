package org.banyan.simulator;

import java.time.LocalDate;
import java.time.ZoneId;

/// What kind of community to make up: how large, how long, up to which day (not included), by which
/// seed.
public record World(long seed, int members, int groups, int days, LocalDate end) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int FEWEST_GROUPS = 4;
  private static final int FEWEST_DAYS = 60;

  public World {
    if (members < 1 || groups < FEWEST_GROUPS || days < FEWEST_DAYS) {
      throw new IllegalArgumentException(
          "A world of %d members, %d groups and %d days is too small.\nMaybe take at least %d groups and %d days."
              .formatted(members, groups, days, FEWEST_GROUPS, FEWEST_DAYS));
    }
  }

  /// The sample brand: 60 groups, 6,000 members, two years.
  public static World brand(LocalDate end) {
    return new World(20_260_301L, 6_000, 60, 730, end);
  }

  /// A community that is there in a blink, for tests.
  public static World small(long seed, LocalDate end) {
    return new World(seed, 400, 8, 180, end);
  }

  public LocalDate start() {
    return end.minusDays(days);
  }

  LocalDate date(int day) {
    return start().plusDays(day);
  }

  Chance chance(String name, long index) {
    return Chance.of(seed, name, index);
  }
}
