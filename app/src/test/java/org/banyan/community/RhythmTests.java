package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RhythmTests {

  private static final LocalDate START = LocalDate.of(2024, 3, 4);

  @Test
  void noticesAWeekThatIsMissingFromABusyRecord() {
    var days = daily(60, 10);
    days.subMap(START.plusDays(30), START.plusDays(37)).clear();

    assertThat(Rhythm.gaps(days))
        .containsExactly(new Gap(START.plusDays(30), START.plusDays(36), 10.0));
  }

  @Test
  void takesQuietDaysOfAQuietGroupForWhatTheyAre() {
    var days = new TreeMap<LocalDate, Long>();
    for (var week = 0; week < 20; week++) {
      days.put(START.plusWeeks(week), 3L);
    }

    assertThat(Rhythm.gaps(days)).isEmpty();
  }

  @Test
  void takesAWeekendForNoGap() {
    var days = daily(70, 40);
    days.keySet().removeIf(day -> day.getDayOfWeek().getValue() > 5);

    assertThat(Rhythm.gaps(days)).isEmpty();
  }

  @Test
  void judgesTheFirstWeeksByWhatIsKnownOfThem() {
    var days = daily(20, 7);
    days.subMap(START.plusDays(4), START.plusDays(7)).clear();

    assertThat(Rhythm.gaps(days))
        .containsExactly(new Gap(START.plusDays(4), START.plusDays(6), 7.0));
  }

  @Test
  void missesNothingBeforeTheFirstMessageAndAfterTheLast() {
    assertThat(Rhythm.gaps(daily(1, 500))).isEmpty();
    assertThat(Rhythm.gaps(new TreeMap<>())).isEmpty();
  }

  @Test
  void findsItsGapsShorterThanTheTimeBetweenTheirNeighbours() {
    var days = daily(30, 10);
    days.subMap(START.plusDays(10), START.plusDays(12)).clear();

    assertThat(Rhythm.gaps(days)).as("two days are short").isEmpty();

    days.remove(START.plusDays(12));

    assertThat(Rhythm.gaps(days)).extracting(Gap::days).containsExactly(3L);
  }

  private static NavigableMap<LocalDate, Long> daily(int days, long messages) {
    var record = new TreeMap<LocalDate, Long>();
    for (var day = 0; day < days; day++) {
      record.put(START.plusDays(day), messages);
    }
    return record;
  }
}
