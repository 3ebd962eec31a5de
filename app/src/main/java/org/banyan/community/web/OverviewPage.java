package org.banyan.community.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.Community;
import org.banyan.community.GroupFigures;
import org.banyan.community.GroupRole;
import org.banyan.community.GroupRow;
import org.banyan.community.Period;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Shown;

/// What the page of all groups shows besides the list: the period, and sums by what one likes.
public record OverviewPage(
    Community community,
    Shown list,
    List<Way> periods,
    List<Way> groupings,
    List<Sum> sums,
    GroupMeanings meanings,
    boolean changeable,
    List<String> people,
    List<String> sets) {

  private static final String BY = "by";
  private static final String DAYS = "days";
  private static final List<String> GROUPINGS = List.of("", "lead", "tier", "sets", "kind");

  /// Another way to look at the page.
  public record Way(String text, String address, boolean here) {}

  /// The sums of some groups. Whoever is in several groups is in the sum several times.
  public record Sum(
      String name,
      String address,
      int groups,
      Optional<Integer> members,
      Optional<Integer> net,
      Optional<Integer> left,
      Optional<Integer> messages) {}

  static List<Way> periods(Frame frame, Asked asked, String address, Period chosen) {
    return Arrays.stream(Period.values())
        .map(period ->
            new Way(
                frame.say("community.overview.days", period.days()),
                asked.asking(address, DAYS, String.valueOf(period.days())),
                period == chosen))
        .toList();
  }

  static List<Way> groupings(Frame frame, Asked asked, String address) {
    return GROUPINGS.stream()
        .map(key ->
            new Way(
                frame.say(key.isEmpty() ? "community.overview.no-sums" : "community.group." + key),
                asked.asking(address, BY, key.isEmpty() ? "-" : key),
                key.equals(asked.value(BY)) || (key.isEmpty() && !isKnown(asked))))
        .toList();
  }

  private static boolean isKnown(Asked asked) {
    return !asked.value(BY).isEmpty() && GROUPINGS.contains(asked.value(BY));
  }

  static List<Sum> sums(
      Frame frame, Asked asked, String address, List<GroupRow> rows, Map<PersonId, String> names) {
    if (!isKnown(asked)) {
      return List.of();
    }
    var by = asked.value(BY);
    var parts = new TreeMap<Part, List<GroupRow>>();
    for (var row : rows) {
      parts(row, by, names, frame)
          .forEach(part -> parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(row));
    }
    return parts.entrySet().stream()
        .map(entry ->
            sum(
                entry.getKey().name(),
                asked.asking(address, "f." + by, entry.getKey().value()),
                entry.getValue()))
        .toList();
  }

  /// A name to sum up by, and the value of the filter that shows the same groups.
  private record Part(String name, String value) implements Comparable<Part> {

    @Override
    public int compareTo(Part other) {
      var byName = name.compareTo(other.name);
      return byName == 0 ? value.compareTo(other.value) : byName;
    }
  }

  private static Stream<Part> parts(
      GroupRow row, String by, Map<PersonId, String> names, Frame frame) {
    var found =
        switch (by) {
          case "lead" ->
              row.standing().assigned().as(GroupRole.LEAD).stream()
                  .map(lead ->
                      new Part(GroupList.name(lead, names), GroupFilters.LED_BY + lead.name()))
                  .toList();
          case "sets" ->
              row.standing().sets().stream()
                  .map(set -> new Part(set, GroupFilters.SET + set))
                  .toList();
          case "kind" -> said(row.group().kind());
          default -> said(row.group().tier());
        };
    return found.isEmpty()
        ? Stream.of(new Part(frame.say("community.group.not-given"), GroupFilters.NONE))
        : found.stream();
  }

  private static List<Part> said(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part(text, text));
  }

  private static Sum sum(String name, String address, List<GroupRow> rows) {
    return new Sum(
        name,
        address,
        rows.size(),
        total(rows, GroupFigures::members),
        total(rows, GroupFigures::net),
        total(rows, GroupFigures::left),
        total(rows, GroupFigures::messages));
  }

  private static Optional<Integer> total(
      List<GroupRow> rows, Function<GroupFigures, Optional<Integer>> figure) {
    return rows.stream().flatMap(row -> figure.apply(row.figures()).stream()).reduce(Integer::sum);
  }
}
