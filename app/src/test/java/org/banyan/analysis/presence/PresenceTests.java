package org.banyan.analysis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSameWhetherBuiltAtOnceOrInParts(long seed) {
    var activities = ActivitySamples.seeded(seed, 3_000, 200, 400);
    var cut = new Random(seed).nextInt(activities.size());
    var older = build(activities.subList(0, cut));

    var resumed = older.resume();
    activities.subList(cut, activities.size()).forEach(resumed::saw);

    assertThat(PresenceFile.checksum(resumed.build()))
        .isEqualTo(PresenceFile.checksum(build(activities)))
        .isNotEqualTo(PresenceFile.checksum(older));
  }

  @Test
  void doesNotDependOnTheOrderInWhichActivitiesArrive() {
    var activities = ActivitySamples.seeded(9, 2_000, 150, 300);
    var shuffled = new ArrayList<>(activities);
    Collections.shuffle(shuffled, new Random(9));

    assertThat(PresenceFile.checksum(build(shuffled)))
        .isEqualTo(PresenceFile.checksum(build(activities)));
  }

  @Test
  void numbersMembersByTheirFirstContributionInWhateverChannel() {
    var presence =
        build(
            List.of(
                deed(30, "b", Kind.REACTION, "2024-01-01T00:00:00Z"),
                deed(20, "a", Kind.MESSAGE, "2024-01-02T00:00:00Z"),
                deed(10, "b", Kind.REPLY, "2024-01-03T00:00:00Z"),
                deed(20, "b", Kind.MESSAGE, "2024-01-04T00:00:00Z"),
                deed(30, "a", Kind.MESSAGE, "2024-01-05T00:00:00Z"),
                deed(40, "a", Kind.JOINED, "2023-12-31T00:00:00Z")));

    assertThat(presence.roll().member(0)).isEqualTo(20);
    assertThat(presence.roll().member(1)).isEqualTo(10);
    assertThat(presence.roll().member(2)).isEqualTo(30);
    assertThat(presence.roll().member(3)).isEqualTo(40);
    assertThat(presence.roll().authors()).isEqualTo(3);
  }

  @Test
  void leavesStaffAndBotsOutUnlessAskedForThem() {
    var presence =
        builder(
                List.of(
                    deed(1, "a", Kind.MESSAGE, "2024-01-01T00:00:00Z"),
                    deed(2, "a", Kind.MESSAGE, "2024-01-01T00:00:00Z"),
                    deed(3, "a", Kind.MESSAGE, "2024-01-01T00:00:00Z")))
            .standing(2, Standing.STAFF)
            .standing(3, Standing.BOT)
            .build();

    assertThat(activeOnFirstDay(presence, Lens.MEMBERS)).isEqualTo(1);
    assertThat(activeOnFirstDay(presence, Lens.EVERYBODY)).isEqualTo(3);
    assertThat(presence.contributors(Lens.MEMBERS)).isEqualTo(1);
    assertThat(presence.contributions(presence.span().orElseThrow(), Lens.MEMBERS).total())
        .isEqualTo(1);
  }

  @Test
  void countsMoreThanTwoHundredMessagesOfOneDay() {
    var activities = Collections.nCopies(700, deed(1, "a", Kind.MESSAGE, "2024-01-01T08:00:00Z"));

    var presence = build(activities);

    assertThat(presence.contributions(presence.span().orElseThrow(), Lens.MEMBERS).of(0))
        .isEqualTo(700);
  }

  @Test
  void takesTheDayOfTheCommunitysOwnZone() {
    var midnightInShanghai = deed(1, "a", Kind.MESSAGE, "2024-02-28T16:00:00Z");

    assertThat(firstDay("Asia/Shanghai", midnightInShanghai)).isEqualTo("2024-02-29");
    assertThat(firstDay("America/New_York", midnightInShanghai)).isEqualTo("2024-02-28");
    assertThat(firstDay("Asia/Shanghai", deed(1, "a", Kind.MESSAGE, "2024-02-28T15:59:59.999Z")))
        .isEqualTo("2024-02-28");
  }

  @Test
  void knowsShortAndLongDaysOfClockChanges() {
    var springs = List.of("2024-03-10T04:59:59Z", "2024-03-10T05:00:00Z", "2024-03-11T03:59:59Z");
    var falls = List.of("2024-11-03T04:00:00Z", "2024-11-04T04:59:59Z", "2024-11-04T05:00:00Z");

    assertThat(days("America/New_York", springs))
        .containsExactly("2024-03-09", "2024-03-10", "2024-03-10");
    assertThat(days("America/New_York", falls))
        .containsExactly("2024-11-03", "2024-11-03", "2024-11-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Asia/Shanghai", "America/New_York", "America/Havana", "Pacific/Apia", "UTC"})
  void agreesWithTheCalendarOfEveryZone(String zone) {
    var id = ZoneId.of(zone);
    var days = new LocalDays(id);
    var random = new Random(7);
    var start = Instant.parse("2011-12-20T00:00:00Z").getEpochSecond();
    for (var i = 0; i < 20_000; i++) {
      var second = start + random.nextLong(3L * 366 * 86_400);
      assertThat(days.dayOf(second))
          .isEqualTo(Instant.ofEpochSecond(second).atZone(id).toLocalDate().toEpochDay());
    }
  }

  @Test
  void beginsWeeksOnMonday() {
    var sunday = LocalDate.parse("2024-12-29").toEpochDay();

    assertThat(Period.WEEK.startOf(Period.WEEK.indexOf(sunday))).isEqualTo("2024-12-23");
    assertThat(Period.WEEK.startOf(Period.WEEK.indexOf(sunday + 1))).isEqualTo("2024-12-30");
    assertThat(Period.WEEK.endOf(Period.WEEK.indexOf(sunday + 1))).isEqualTo("2025-01-05");
    assertThat(Period.WEEK.startOf(Period.WEEK.indexOf(-10))).isEqualTo("1969-12-22");
  }

  @Test
  void hasNothingToSayWithoutContributions() {
    var presence = build(List.of(deed(1, "a", Kind.JOINED, "2024-01-01T00:00:00Z")));

    assertThat(presence.isEmpty()).isTrue();
    assertThat(presence.span()).isEmpty();
    assertThat(Lifecycle.of(presence, Period.WEEK, Lens.MEMBERS).steps()).isEmpty();
    assertThat(Triangle.of(presence, Period.WEEK, Retention.UNBOUNDED, Lens.MEMBERS).cohorts())
        .isEmpty();
  }

  private static int activeOnFirstDay(Presence presence, Lens lens) {
    return Lifecycle.of(presence, Period.DAY, lens).steps().getFirst().active();
  }

  private static String firstDay(String zone, Activity activity) {
    var presence = new PresenceBuilder(ZoneId.of(zone)).saw(activity).build();
    return presence.span().orElseThrow().from().toString();
  }

  private static List<String> days(String zone, List<String> moments) {
    var days = new LocalDays(ZoneId.of(zone));
    return moments.stream()
        .map(at -> LocalDate.ofEpochDay(days.dayOf(Instant.parse(at).getEpochSecond())).toString())
        .toList();
  }

  private static Activity deed(long member, String channel, Kind kind, String at) {
    return new Activity(member, channel, kind, Instant.parse(at));
  }

  private static Presence build(List<Activity> activities) {
    return builder(activities).build();
  }

  private static PresenceBuilder builder(List<Activity> activities) {
    var builder = new PresenceBuilder(ZoneOffset.UTC);
    activities.forEach(builder::saw);
    return builder;
  }
}
