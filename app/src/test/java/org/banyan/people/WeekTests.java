package org.banyan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9-12, 13:30-18:00|09:00-12:00, 13:30-18:00",
        "9:00 - 12:00，13：30—18：00|09:00-12:00, 13:30-18:00",
        "13-18 9-12|09:00-12:00, 13:00-18:00",
        "18:00至24:00|18:00-00:00"
      })
  void readsWhatPeopleWrite(String typed, String written) {
    var week = Week.read(Map.of(DayOfWeek.MONDAY, typed));

    assertThat(week)
        .hasValueSatisfying(read -> assertThat(read.written(DayOfWeek.MONDAY)).isEqualTo(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all day", "25-26", "9:70-10", "12-9", "9-12, 11-13", "9-", "24:30-25"})
  void refusesWhatCannotBeHours(String typed) {
    assertThat(Week.read(Map.of(DayOfWeek.MONDAY, typed))).isEmpty();
  }

  @Test
  void knowsWhetherSomebodyIsThere() {
    var week = Week.read(Map.of(DayOfWeek.MONDAY, "9-12, 18-24")).orElseThrow();

    assertThat(week.isThere(monday("09:00"))).isTrue();
    assertThat(week.isThere(monday("12:00"))).isFalse();
    assertThat(week.isThere(monday("23:59"))).isTrue();
    assertThat(week.isThere(monday("09:00").plusDays(1))).isFalse();
    assertThat(Week.read(Map.of(DayOfWeek.MONDAY, " ")).orElseThrow().isEmpty()).isTrue();
  }

  private static ZonedDateTime monday(String time) {
    return ZonedDateTime.parse("2026-11-23T" + time + ":00+08:00[Asia/Shanghai]");
  }
}
