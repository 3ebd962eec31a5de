package org.banyan.community.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.community.roster.RosterBook.Named;
import org.banyan.community.roster.RosterBook.Seen;

/// What lists say against the list before each of them as soon as they are kept: whoever is on a
/// kept list of the same day is there as well, and every day that has a list is one to compare
/// with.
final class Forecast {

  private final Map<Named, Set<String>> lists;
  private final Map<Named, Set<String>> kept = new HashMap<>();
  private final Map<String, TreeSet<LocalDate>> days = new HashMap<>();

  Forecast(Map<Named, Set<String>> lists) {
    this.lists = lists;
    lists.keySet().forEach(this::listed);
  }

  /// There is a list of that day.
  void listed(Named list) {
    days.computeIfAbsent(list.channel(), _ -> new TreeSet<>()).add(list.day());
  }

  /// The lists whose members have to be known.
  Set<Named> needed() {
    var needed = new HashSet<>(lists.keySet());
    lists.keySet().forEach(list -> before(list).ifPresent(needed::add));
    return needed;
  }

  void seen(Seen seen) {
    kept.computeIfAbsent(new Named(seen.channel(), seen.day()), _ -> new HashSet<>())
        .add(seen.member());
  }

  Expected against() {
    var compared = 0L;
    var joined = 0L;
    var left = 0L;
    for (var list : lists.keySet()) {
      var before = before(list);
      if (before.isPresent()) {
        compared++;
        joined += without(list, before.get());
        left += without(before.get(), list);
      }
    }
    return new Expected(compared, joined, left);
  }

  private Optional<Named> before(Named list) {
    return Optional.ofNullable(days.get(list.channel()))
        .map(known -> known.lower(list.day()))
        .map(day -> new Named(list.channel(), day));
  }

  /// How many are on one list and not on the other.
  private long without(Named one, Named other) {
    var there = both(other);
    return both(one).stream()
        .flatMap(Set::stream)
        .distinct()
        .filter(member -> there.stream().noneMatch(listed -> listed.contains(member)))
        .count();
  }

  private List<Set<String>> both(Named list) {
    return List.of(lists.getOrDefault(list, Set.of()), kept.getOrDefault(list, Set.of()));
  }
}
