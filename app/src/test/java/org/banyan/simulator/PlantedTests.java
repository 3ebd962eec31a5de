package org.banyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.simulator.Tables.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedTests {

  private static final LocalDate END = LocalDate.of(2026, 3, 1);

  @TempDir private static Path folder;

  private static Planted planted = Planted.in(World.brand(END));
  private static List<Line> lines = List.of();
  private static Map<String, Integer> groups = Map.of();
  private static List<String> leads = List.of();

  @BeforeAll
  static void emit() {
    var brand = new Simulator(World.brand(END)).emit(folder, _ -> {});
    planted = brand.planted();
    lines = Tables.messages(brand.messageTables().getFirst());
    var rows = Tables.rows(brand.groups());
    groups =
        IntStream.range(0, rows.size())
            .boxed()
            .collect(Collectors.toMap(place -> rows.get(place).getField("群名"), place -> place));
    leads = rows.stream().map(row -> row.getField("主理")).toList();
  }

  @Test
  void theCampaignBringsTwiceAsManyMembers() {
    var from = planted.campaignStart();
    var during = joins(from, from.plusDays(planted.campaignDays()));
    var around =
        joins(from.minusDays(60), from)
            + joins(from.plusDays(planted.campaignDays()), from.plusDays(90));

    assertThat(during / 30.0 / (around / 120.0)).isCloseTo(Planted.CAMPAIGN, within(0.35));
  }

  @Test
  void welcomedMembersStayMoreOften() {
    var treated = staying(true, true) - staying(true, false);
    var others = staying(false, true) - staying(false, false);

    assertThat(staying(false, false)).isCloseTo(Planted.STAYING, within(0.06));
    assertThat(treated - others).isCloseTo(Planted.WELCOME, within(0.10));
  }

  @Test
  void topicEveningsRaiseThursdays() {
    var evenings = thursdayShare(group -> group % 3 == 0 && group != 1);
    var before = thursdayShareBefore(group -> group % 3 == 0 && group != 1);
    var others =
        thursdayShare(group -> group % 3 != 0) / thursdayShareBefore(group -> group % 3 != 0);

    assertThat(evenings / before / others).isCloseTo(Planted.EVENINGS, within(0.2));
  }

  @Test
  void theAbandonedGroupFallsSilent() {
    var since = planted.abandonedSince();
    var before = spoken(1, since.minusDays(60), since);
    var last = spoken(1, END.minusDays(60), END);

    assertThat(before).isGreaterThan(100);
    assertThat(last).isLessThan(before / 4);
    assertThat(lines)
        .filteredOn(line -> line.isByTeam() && group(line) == 1)
        .noneMatch(line -> line.time().toLocalDate().isAfter(since.plusDays(2)));
    assertThat(leads.get(1)).isEmpty();
  }

  @Test
  void theSlowGroupAnswersHoursLater() {
    assertThat(medianWait(group -> group == 3)).isGreaterThan(Planted.SLOW_ANSWER_MINUTES * 0.8);
    assertThat(medianWait(group -> group != 3)).isCloseTo(Planted.ANSWER_MINUTES, within(6.0));
  }

  @Test
  void onePersonLeadsFarTooManyGroups() {
    var counts =
        leads.stream()
            .filter(lead -> !lead.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var sorted = counts.values().stream().sorted().toList().reversed();

    assertThat(sorted.get(0)).isBetween(14L, 16L);
    assertThat(sorted.get(1)).isLessThan(9);
  }

  private static long joins(LocalDate from, LocalDate to) {
    return lines.stream()
        .filter(line -> line.kind().equals("join") && isWithin(line, from, to))
        .count();
  }

  private static double staying(boolean welcoming, boolean after) {
    Map<String, List<Line>> members =
        lines.stream().filter(Line::isByMember).collect(Collectors.groupingBy(Line::sender));
    var shares = new HashMap<Boolean, Integer>();
    members
        .values()
        .forEach(own -> {
          var first = own.getFirst();
          var day = first.time().toLocalDate();
          var group = group(first);
          var counts = group != 1 && group != 3 && (group % 2 == 0) == welcoming;
          var inTime =
              day.isBefore(planted.welcomeStart()) != after && day.isBefore(END.minusDays(60));
          if (counts && inTime) {
            shares.merge(own.stream().anyMatch(line -> isAMonthAfter(line, day)), 1, Integer::sum);
          }
        });
    var stayed = shares.getOrDefault(true, 0);
    return (double) stayed / (stayed + shares.getOrDefault(false, 0));
  }

  private static boolean isAMonthAfter(Line line, LocalDate first) {
    var days = ChronoUnit.DAYS.between(first, line.time().toLocalDate());
    return days >= 30 && days < 60;
  }

  private static double thursdayShare(Predicate<Integer> wanted) {
    return thursdays(wanted, planted.eveningsStart(), END);
  }

  private static double thursdayShareBefore(Predicate<Integer> wanted) {
    return thursdays(wanted, planted.start(), planted.eveningsStart());
  }

  private static double thursdays(Predicate<Integer> wanted, LocalDate from, LocalDate to) {
    var all =
        lines.stream()
            .filter(line -> line.isByMember() && isWithin(line, from, to))
            .filter(line -> wanted.test(group(line)))
            .toList();
    var on = all.stream().filter(line -> line.time().getDayOfWeek() == DayOfWeek.THURSDAY).count();
    return (double) on / (all.size() - on);
  }

  private static long spoken(int group, LocalDate from, LocalDate to) {
    return lines.stream()
        .filter(line -> line.isByMember() && isWithin(line, from, to))
        .filter(line -> group(line) == group)
        .count();
  }

  private static double medianWait(Predicate<Integer> wanted) {
    var byId = lines.stream().collect(Collectors.toMap(Line::id, Function.identity()));
    var waits =
        lines.stream()
            .filter(line -> line.isByTeam() && wanted.test(group(line)))
            .flatMap(line ->
                Stream.ofNullable(byId.get(line.replyTo()))
                    .filter(PlantedTests::isInHours)
                    .map(question -> Duration.between(question.time(), line.time())))
            .mapToDouble(wait -> wait.toSeconds() / 60.0)
            .sorted()
            .toArray();
    return waits[waits.length / 2];
  }

  private static int group(Line line) {
    return groups.getOrDefault(line.channel(), -1);
  }

  private static boolean isInHours(Line question) {
    return question.time().getHour() >= 9 && question.time().getHour() < 20;
  }

  private static boolean isWithin(Line line, LocalDate from, LocalDate to) {
    var day = line.time().toLocalDate();
    return !day.isBefore(from) && day.isBefore(to);
  }
}
