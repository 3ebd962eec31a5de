package org.banyan.analysis.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The views, held against the plainest possible way of counting.
class ViewTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<Long> LEFT_OUT = Set.of(0L, 7919L);

  @ParameterizedTest
  @CsvSource({"1,DAY,", "2,WEEK,", "3,MONTH,", "4,WEEK,c1", "5,MONTH,c2", "6,DAY,c0"})
  void balancesTheLifecycle(long seed, Period period, @Nullable String in) {
    var steps = Lifecycle.of(presence(activities(seed)), period, lens(in)).steps();

    for (var i = 1; i < steps.size(); i++) {
      var step = steps.get(i);
      assertThat(step.active())
          .isEqualTo(
              steps.get(i - 1).active() - step.dormant() + step.fresh() + step.resurrected());
      assertThat(step.resurrected()).isNotNegative();
    }
    assertThat(steps).anyMatch(step -> step.resurrected() > 0).anyMatch(step -> step.dormant() > 0);
  }

  @ParameterizedTest
  @CsvSource({"1,DAY,", "2,WEEK,", "3,MONTH,", "4,WEEK,c1"})
  void countsTheLifecycleAsOneWouldByHand(long seed, Period period, @Nullable String in) {
    var activities = activities(seed);
    var plain = new Plain(activities, period, in);

    for (var step : Lifecycle.of(presence(activities), period, lens(in)).steps()) {
      var index = period.indexOf(step.start().toEpochDay());
      var now = plain.active(index);
      var before = plain.active(index - 1);
      assertThat(step.fresh()).isEqualTo(count(now, m -> plain.cohort(index).contains(m)));
      assertThat(step.returning()).isEqualTo(count(now, before::contains));
      assertThat(step.dormant()).isEqualTo(count(before, m -> !now.contains(m)));
      assertThat(step.active()).isEqualTo(now.size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,DAY,BRACKET,", "2,WEEK,BRACKET,", "3,MONTH,BRACKET,c1", "4,WEEK,ROLLING,",
    "5,MONTH,ROLLING,c2", "6,WEEK,UNBOUNDED,", "7,MONTH,UNBOUNDED,c0", "8,WEEK,BRACKET,c3"
  })
  void drawsTheTriangleAsOneWouldByHand(
      long seed, Period period, Retention retention, @Nullable String in) {
    var activities = activities(seed);
    var plain = new Plain(activities, period, in);

    for (var cohort : Triangle.of(presence(activities), period, retention, lens(in)).cohorts()) {
      var start = period.indexOf(cohort.start().toEpochDay());
      var members = plain.cohort(start);
      assertThat(cohort.size()).isEqualTo(members.size());
      for (var offset = 0; offset < cohort.retained().size(); offset++) {
        var n = offset;
        assertThat(cohort.retained().get(n))
            .isEqualTo(count(members, m -> plain.stayed(m, start, n, retention)));
      }
    }
  }

  @Test
  void keepsTheCohortWholeWhenAChannelNarrowsTheReturns() {
    var presence = presence(activities(11));

    var everywhere = Triangle.of(presence, Period.WEEK, Retention.BRACKET, Lens.MEMBERS);
    var inOne = Triangle.of(presence, Period.WEEK, Retention.BRACKET, Lens.MEMBERS.in("c1"));

    assertThat(inOne.cohorts().stream().map(Triangle.Cohort::size))
        .isEqualTo(everywhere.cohorts().stream().map(Triangle.Cohort::size).toList());
    assertThat(inOne.cohorts().getFirst().retained().getFirst())
        .isLessThan(everywhere.cohorts().getFirst().retained().getFirst());
  }

  @Test
  void marksCohortsThatBeganBeforeHistoryStarts() {
    var builder = new PresenceBuilder(SHANGHAI).historyStarts(LocalDate.parse("2024-02-10"));
    activities(12).forEach(builder::saw);

    var triangle = Triangle.of(builder.build(), Period.MONTH, Retention.BRACKET, Lens.EVERYBODY);

    assertThat(triangle.cohorts().stream().filter(Triangle.Cohort::beforeHistory))
        .extracting(cohort -> cohort.start().toString())
        .containsExactly("2023-12-01", "2024-01-01", "2024-02-01");
    assertThat(triangle.curve().getFirst().of())
        .isEqualTo(triangle.cohorts().stream().skip(3).mapToInt(Triangle.Cohort::size).sum());
  }

  @Test
  void averagesStickinessOverTheDays() {
    var activities = activities(13);
    var presence = presence(activities);
    var span = new Span(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-30"));
    var plain = new Plain(activities, Period.DAY, null);
    var from = Math.toIntExact(span.from().toEpochDay());

    var expected =
        IntStream.range(from, from + 30)
            .mapToDouble(day -> {
              var month = new HashSet<Long>();
              IntStream.rangeClosed(day - 29, day).forEach(d -> month.addAll(plain.active(d)));
              return (double) plain.active(day).size() / month.size();
            })
            .average()
            .orElseThrow();

    assertThat(Stickiness.of(presence, span, Lens.MEMBERS).share())
        .isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 9, 10, 11, 40, 500})
  void measuresConcentrationAsOneWouldByHand(int people) {
    var random = new Random(people);
    var posts = new int[people];
    for (var i = 0; i < people; i++) {
      posts[i] = random.nextInt(10) == 0 ? random.nextInt(9_000) : random.nextInt(4);
    }
    var made = Arrays.stream(posts).filter(n -> n > 0).map(n -> -n).sorted().map(n -> -n).toArray();
    var total = Arrays.stream(made).sum();
    var half = 0;
    for (var sum = 0; 2 * sum < total; half++) {
      sum += made[half];
    }

    assertThat(Concentration.of(posts))
        .isEqualTo(
            new Concentration(made.length, total, Arrays.stream(made).limit(10).sum(), half));
  }

  private static List<Activity> activities(long seed) {
    return ActivitySamples.seeded(seed, 2_500, 120, 240);
  }

  private static Presence presence(List<Activity> activities) {
    var builder = new PresenceBuilder(SHANGHAI);
    activities.forEach(builder::saw);
    LEFT_OUT.forEach(member -> builder.standing(member, Standing.BOT));
    return builder.build();
  }

  private static Lens lens(@Nullable String channel) {
    return channel == null ? Lens.MEMBERS : Lens.MEMBERS.in(channel);
  }

  private static int count(Set<Long> members, LongPredicate counts) {
    return (int) members.stream().filter(m -> counts.test(m)).count();
  }

  /// Sets of members per interval, kept in maps.
  private static final class Plain {

    private final Map<Long, Integer> began = new TreeMap<>();
    private final Map<Integer, Set<Long>> active = new TreeMap<>();

    Plain(List<Activity> activities, Period period, @Nullable String in) {
      for (var activity : activities) {
        if (activity.kind().isAuthored() && !LEFT_OUT.contains(activity.member())) {
          var day = activity.at().atZone(SHANGHAI).toLocalDate().toEpochDay();
          var index = period.indexOf(day);
          began.merge(activity.member(), index, Math::min);
          if (in == null || in.equals(activity.channel())) {
            active.computeIfAbsent(index, _ -> new HashSet<>()).add(activity.member());
          }
        }
      }
    }

    Set<Long> active(int index) {
      return active.getOrDefault(index, Set.of());
    }

    Set<Long> cohort(int index) {
      var cohort = new HashSet<Long>();
      began.forEach((member, start) -> {
        if (start == index) {
          cohort.add(member);
        }
      });
      return cohort;
    }

    boolean stayed(long member, int start, int offset, Retention retention) {
      IntPredicate there = index -> active(index).contains(member);
      return switch (retention) {
        case BRACKET -> there.test(start + offset);
        case ROLLING -> IntStream.rangeClosed(start, start + offset).allMatch(there);
        case UNBOUNDED -> IntStream.rangeClosed(start + offset, start + 400).anyMatch(there);
      };
    }
  }
}
