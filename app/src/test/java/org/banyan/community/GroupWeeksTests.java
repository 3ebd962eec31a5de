package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class GroupWeeksTests {

  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private Groups groups;
  @Autowired private GroupDayRows rows;
  @Autowired private GroupSums sums;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  /// However days are written, restated and forgotten, and on whatever day of the week a period
  /// ends: it says what its days say one by one.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void periodsReadInWeeksSayWhatTheirDaysSay(int seed) {
    var random = new Random(seed);
    var community = communities.begin("w" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    assertThat(
            book.sheet(community)
                .apply(
                    List.of(
                        new SheetChange.Added(SheetRow.standing(Map.of("name", "one"))),
                        new SheetChange.Added(SheetRow.standing(Map.of("name", "two"))))))
        .isEmpty();
    var ids = groups.of(community.id()).stream().map(Group::id).toList();
    var today = LocalDate.now(clock);
    var known = new HashMap<GroupId, Map<LocalDate, DayFigures>>();
    for (var round = 0; round < 6; round++) {
      var told = new ArrayList<GroupDay>();
      for (var at = 0; at < 60; at++) {
        var day =
            new GroupDay(
                ids.get(random.nextInt(2)),
                today.minusDays(random.nextInt(round % 2 == 0 ? 120 : 400)),
                figures(random));
        told.add(day);
        known.computeIfAbsent(day.group(), _ -> new HashMap<>()).put(day.day(), day.figures());
      }
      transaction.executeWithoutResult(_ -> rows.store(DaySource.SHEET, told));
      var gone = told.get(random.nextInt(told.size()));
      transaction.executeWithoutResult(_ -> rows.forget(gone.group(), gone.day(), DaySource.SHEET));
      known.computeIfAbsent(gone.group(), _ -> new HashMap<>()).remove(gone.day());
      for (var back = 0; back < 8; back++) {
        saysWhatTheDaysSay(community, known, today.minusDays(back));
      }
    }
  }

  private void saysWhatTheDaysSay(
      Community community, Map<GroupId, Map<LocalDate, DayFigures>> known, LocalDate until) {
    for (var period : Period.values()) {
      var said = sums.of(community.id(), period, until);
      known.forEach((group, days) -> {
        var within =
            days.entrySet().stream()
                .filter(day ->
                    !day.getKey().isAfter(until)
                        && day.getKey().isAfter(until.minusDays(period.days())))
                .map(Map.Entry::getValue)
                .toList();
        var figures = said.getOrDefault(group, GroupFigures.NOTHING);
        var latest = latest(days, until);
        assertThat(figures.day()).isEqualTo(latest);
        assertThat(figures.members()).isEqualTo(latest.flatMap(day -> members(days, day)));
        assertThat(figures.before())
            .isEqualTo(
                latest(days, until.minusDays(period.days())).flatMap(day -> members(days, day)));
        assertThat(figures.joined()).isEqualTo(sum(within, DayFigures::joined));
        assertThat(figures.left()).isEqualTo(sum(within, DayFigures::left));
        assertThat(figures.messages()).isEqualTo(sum(within, DayFigures::messages));
        assertThat(figures.speakers().orElse(-1.0)).isEqualTo(mean(within).orElse(-1));
        assertThat(figures.course()).isEqualTo(course(days, until));
      });
    }
  }

  private static DayFigures figures(Random random) {
    return new DayFigures(
        some(random, 500), some(random, 9), some(random, 9), some(random, 90), some(random, 40));
  }

  private static Optional<Integer> some(Random random, int below) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(below));
  }

  private static Optional<LocalDate> latest(Map<LocalDate, DayFigures> days, LocalDate until) {
    return days.keySet().stream()
        .filter(day -> !day.isAfter(until) && members(days, day).isPresent())
        .max(Comparator.naturalOrder());
  }

  private static Optional<Integer> members(Map<LocalDate, DayFigures> days, LocalDate day) {
    return days.getOrDefault(day, DayFigures.NOTHING).members();
  }

  private static Optional<Integer> sum(
      Collection<DayFigures> days, Function<DayFigures, Optional<Integer>> figure) {
    return days.stream().flatMap(day -> figure.apply(day).stream()).reduce(Integer::sum);
  }

  private static OptionalDouble mean(Collection<DayFigures> days) {
    return days.stream()
        .flatMap(day -> day.speakers().stream())
        .mapToInt(Integer::intValue)
        .average();
  }

  private static List<Double> course(Map<LocalDate, DayFigures> days, LocalDate until) {
    var course = new ArrayList<Double>();
    for (var back = GroupSums.COURSE - 1; back >= 0; back--) {
      var day = days.getOrDefault(until.minusDays(back), DayFigures.NOTHING);
      course.add(day.messages().map(Integer::doubleValue).orElse(Double.NaN));
    }
    return course.stream().allMatch(value -> value.isNaN()) ? List.of() : course;
  }
}
