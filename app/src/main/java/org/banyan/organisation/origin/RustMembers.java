package org.banyan.organisation.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Rings;
import org.banyan.organisation.yaml.Nearest;
import org.banyan.organisation.yaml.Problem.Kind;

/// Who is on each Rust team, those included from other teams with them. Teams that include each
/// other in a ring are reported, and all of them have the same people.
final class RustMembers {

  private final Map<String, RustTeam> teams = new LinkedHashMap<>();
  private final Gathering gathering;
  private final Map<String, List<Mention>> leadsOfKinds = new HashMap<>();
  private final List<Mention> everybody = new ArrayList<>();

  RustMembers(List<RustTeam> list, Gathering gathering) {
    this.gathering = gathering;
    for (var team : list) {
      teams.putIfAbsent(team.name().value(), team);
      leadsOfKinds.computeIfAbsent(team.kind(), _ -> new ArrayList<>()).addAll(team.leads());
      if (team.isTeam()) {
        everybody.addAll(team.members());
      }
    }
    reportRings();
  }

  /// Those that other teams bring into it, whoever it names itself left out.
  List<Mention> included(RustTeam team) {
    var own = new HashSet<>(team.direct());
    var brought = new LinkedHashMap<String, Mention>();
    reached(team).values().stream()
        .flatMap(this::people)
        .filter(person -> !own.contains(person.folded()))
        .forEach(person -> brought.putIfAbsent(person.folded(), person));
    brought
        .values()
        .forEach(_ ->
            gathering.remark(Reason.BY_INCLUSION, "people.included-teams", team.name().place()));
    return List.copyOf(brought.values());
  }

  private Stream<Mention> people(RustTeam team) {
    var inclusion = team.inclusion();
    return Stream.of(
            team.members().stream(),
            team.leads().stream(),
            inclusion.leadsOfKinds().stream()
                .flatMap(kind -> leadsOfKinds.getOrDefault(kind, List.of()).stream()),
            inclusion.everybody() ? everybody.stream() : Stream.<Mention>empty())
        .flatMap(each -> each);
  }

  private Map<String, RustTeam> reached(RustTeam start) {
    var reached = new LinkedHashMap<String, RustTeam>();
    Deque<RustTeam> ahead = new ArrayDeque<>(List.of(start));
    while (!ahead.isEmpty()) {
      var team = ahead.remove();
      if (reached.putIfAbsent(team.name().value(), team) == null) {
        ahead.addAll(next(team));
      }
    }
    return reached;
  }

  private List<RustTeam> next(RustTeam team) {
    return team.inclusion().teams().stream()
        .map(Mention::value)
        .filter(teams::containsKey)
        .map(teams::get)
        .toList();
  }

  private void reportRings() {
    var included = new LinkedHashMap<String, List<String>>();
    for (var team : teams.values()) {
      team.inclusion().teams().forEach(this::expect);
      included.put(
          team.name().value(), next(team).stream().map(each -> each.name().value()).toList());
    }
    for (var ring : Rings.in(included)) {
      var first = teams.get(ring.getFirst());
      if (first != null) {
        var written = String.join(" → ", ring);
        gathering.problems().add(first.name().place(), Kind.INCLUDED_IN_A_RING, written);
      }
    }
  }

  private void expect(Mention name) {
    if (!teams.containsKey(name.value())) {
      var nearest = Nearest.orAll(name.value(), teams.keySet());
      gathering.problems().add(name.place(), Kind.UNKNOWN_TEAM, name.value(), nearest);
    }
  }
}
