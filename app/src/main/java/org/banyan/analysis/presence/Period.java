package org.banyan.analysis.presence;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// A calendar interval that activity is counted by; every interval has a running index.
@NamedInterface("figures")
public enum Period {
  DAY {
    @Override
    int indexOf(long day) {
      return Math.toIntExact(day);
    }

    @Override
    LocalDate startOf(int index) {
      return LocalDate.ofEpochDay(index);
    }
  },
  WEEK {
    @Override
    int indexOf(long day) {
      return Math.toIntExact(Math.floorDiv(day + THURSDAY, 7));
    }

    @Override
    LocalDate startOf(int index) {
      return LocalDate.ofEpochDay(7L * index - THURSDAY);
    }
  },
  MONTH {
    @Override
    int indexOf(long day) {
      var date = LocalDate.ofEpochDay(day);
      return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    @Override
    LocalDate startOf(int index) {
      return LocalDate.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
    }
  };

  /// Days between a Monday and the Thursday on which the epoch began: weeks begin on Monday.
  private static final int THURSDAY = 3;

  abstract int indexOf(long day);

  abstract LocalDate startOf(int index);

  /// The last day of the interval.
  LocalDate endOf(int index) {
    return startOf(index + 1).minusDays(1);
  }
}
