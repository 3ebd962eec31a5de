package org.banyan.simulator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// How lively a day is: weekday, the Spring Festival, the shopping festivals of June and November.
final class Season {

  private static final double[] WEEKDAYS = {1.00, 1.02, 1.00, 1.03, 1.08, 0.92, 0.95};
  private static final int FESTIVAL_DAYS = 9;
  private static final double FESTIVAL = 0.55;
  private static final double SHOPPING = 1.6;

  /// First days of the Chinese year.
  private static final List<LocalDate> NEW_YEARS =
      List.of(
          LocalDate.of(2022, 2, 1),
          LocalDate.of(2023, 1, 22),
          LocalDate.of(2024, 2, 10),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26),
          LocalDate.of(2029, 2, 13),
          LocalDate.of(2030, 2, 3));

  private Season() {}

  static double of(LocalDate date) {
    return WEEKDAYS[date.getDayOfWeek().getValue() - 1] * festival(date) * shopping(date);
  }

  private static double festival(LocalDate date) {
    return NEW_YEARS.stream().anyMatch(day -> isWithin(date, day.minusDays(2))) ? FESTIVAL : 1;
  }

  private static boolean isWithin(LocalDate date, LocalDate first) {
    return !date.isBefore(first) && date.isBefore(first.plusDays(FESTIVAL_DAYS));
  }

  private static double shopping(LocalDate date) {
    var day = MonthDay.from(date);
    var june = between(day, MonthDay.of(6, 14), MonthDay.of(6, 18));
    var november = between(day, MonthDay.of(11, 5), MonthDay.of(11, 11));
    return june || november ? SHOPPING : 1;
  }

  private static boolean between(MonthDay day, MonthDay first, MonthDay last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
