package org.banyan.analysis.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.banyan.analysis.health.Measure.Soundness;
import org.banyan.analysis.presence.Activity;
import org.banyan.analysis.presence.Kind;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.PresenceBuilder;
import org.banyan.analysis.presence.Standing;
import org.junit.jupiter.api.Test;

class HealthTests {

  private static final LocalDate TODAY = LocalDate.parse("2024-12-31");

  private final PresenceBuilder builder = new PresenceBuilder(ZoneOffset.UTC);

  @Test
  void putsLossesBeforeGains() {
    posts(1, 0);

    assertThat(health().lines().getFirst().sign()).isEqualTo(Sign.LOST_REGULARS);
    assertThat(health().lines()).extracting(Line::sign).containsExactly(Sign.values());
  }

  @Test
  void callsARegularLostOnlyAfterFourPostsInNinetyDaysAndNoneSince() {
    posts(1, 119, 90, 60, 30);
    posts(2, 120, 90, 60, 30);
    posts(3, 119, 90, 60, 30, 5);
    posts(4, 0);

    var lost = now(Sign.LOST_REGULARS);

    assertThat(lost.count()).isEqualTo(1);
    assertThat(lost.sample()).isEqualTo(2);
  }

  @Test
  void tellsNewFromReactivatedByNinetyDaysOfSilence() {
    posts(1, 29);
    posts(2, 120, 0);
    posts(3, 119, 0);
    posts(4, 30);

    assertThat(now(Sign.NEW).count()).isEqualTo(1);
    assertThat(now(Sign.REACTIVATED).count()).isEqualTo(1);
    assertThat(now(Sign.ACTIVE).count()).isEqualTo(3);
    assertThat(now(Sign.NET_CHANGE).count()).isEqualTo(2);
  }

  @Test
  void comparesWithTheWindowBefore() {
    for (var member = 1; member <= 12; member++) {
      posts(member, 40);
    }
    posts(1, 3);
    posts(2, 3);
    posts(13, 0);

    assertThat(now(Sign.FELL_SILENT).value()).hasValueCloseTo(10 / 12.0, within(1e-9));
    assertThat(now(Sign.NEWCOMERS_STAYING).value()).hasValueCloseTo(2 / 12.0, within(1e-9));
    assertThat(now(Sign.RETURNING_POSTERS).soundness()).isEqualTo(Soundness.BELOW_SAMPLE);
    assertThat(now(Sign.RETURNING_POSTERS).value()).isEmpty();
  }

  @Test
  void findsTheFewestPeopleWhoMakeHalfOfTheContributions() {
    var counts = List.of(1000, 202, 90, 33, 332, 343, 42, 433);
    for (var member = 0; member < counts.size(); member++) {
      var days = new int[counts.get(member)];
      Arrays.fill(days, 1);
      posts(member, days);
    }
    posts(99, 90);

    assertThat(now(Sign.ABSENCE_FACTOR).count()).isEqualTo(2);
    assertThat(now(Sign.MESSAGES).count()).isEqualTo(2475);
    assertThat(now(Sign.TOP_TEN_SHARE).soundness()).isEqualTo(Soundness.BELOW_SAMPLE);
  }

  @Test
  void isSilentWhereHistoryStartsTooLate() {
    builder.historyStarts(TODAY.minusDays(100));
    for (var member = 1; member <= 12; member++) {
      posts(member, 100, 70, 40, 4);
    }

    assertThat(now(Sign.LOST_REGULARS).soundness()).isEqualTo(Soundness.HISTORY_TOO_SHORT);
    assertThat(now(Sign.NEW).value()).isEmpty();
    assertThat(now(Sign.RETURNING_POSTERS).value()).hasValue(1);
  }

  @Test
  void isAbsentWithoutAnyContribution() {
    assertThat(Health.of(builder.build(), Lens.MEMBERS)).isEmpty();
  }

  private Measure now(Sign sign) {
    return health().line(sign).now();
  }

  /// The health on a day without posts of its own would be of an earlier window: one bot posts.
  private Health health() {
    posts(1_000_000, 0);
    builder.standing(1_000_000, Standing.BOT);
    return Health.of(builder.build(), Lens.MEMBERS).orElseThrow();
  }

  private void posts(long member, int... daysAgo) {
    for (var days : daysAgo) {
      var at = TODAY.minusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
      builder.saw(new Activity(member, "a", Kind.MESSAGE, at));
    }
  }
}
