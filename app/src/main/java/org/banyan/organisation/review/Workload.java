package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;

/// How many hours a week each person in post carries, against those they give. The hours of a duty
/// are shared evenly by all who hold a post responsible for it.
public final class Workload {

  private final Design design;
  private final Map<PersonRef, List<Part>> parts = new LinkedHashMap<>();
  private final Map<PersonRef, Double> capacities = new HashMap<>();

  /// What one person carries of one duty.
  record Part(Duty duty, double hours) {}

  Workload(Design design) {
    this.design = design;
    for (var post : design.charter().posts()) {
      post.holders().forEach(person -> parts.computeIfAbsent(person, _ -> new ArrayList<>()));
    }
    design.charter().duties().forEach(this::share);
    for (var person : design.charter().people()) {
      person.hours().ifPresent(hours -> capacities.put(person.id(), hours));
    }
  }

  public static Workload of(Charter charter) {
    return new Workload(new Design(charter));
  }

  /// The hours a person’s duties take of those they give: 1 is full. Empty where they hold nothing,
  /// where no duty of theirs states its hours, or where they give none.
  public OptionalDouble share(PersonRef person) {
    var capacity = capacity(person);
    var carried = parts.getOrDefault(person, List.of());
    return carried.isEmpty() || capacity <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(hours(person) / capacity);
  }

  /// The hours a week that a person’s duties take.
  public double hours(PersonRef person) {
    return parts.getOrDefault(person, List.of()).stream().mapToDouble(Part::hours).sum();
  }

  /// The hours a week that a person gives.
  public double capacity(PersonRef person) {
    return capacities.getOrDefault(person, design.charter().fullTimeHours());
  }

  /// The hours a week that one duty takes of a person.
  public double hours(PersonRef person, Duty duty) {
    return parts.getOrDefault(person, List.of()).stream()
        .filter(part -> part.duty().equals(duty))
        .mapToDouble(Part::hours)
        .sum();
  }

  /// Everybody who holds a post or shares a duty.
  Iterable<PersonRef> people() {
    return parts.keySet();
  }

  int size() {
    return parts.size();
  }

  /// The duties that take most of a person’s hours, the heaviest first.
  List<Duty> heaviest(PersonRef person, int limit) {
    return parts.getOrDefault(person, List.of()).stream()
        .sorted(Comparator.comparingDouble(Part::hours).reversed())
        .limit(limit)
        .map(Part::duty)
        .toList();
  }

  private void share(Duty duty) {
    var people = new LinkedHashSet<PersonRef>();
    design.posts(duty.responsible()).forEach(post -> people.addAll(post.holders()));
    var hours = duty.hours();
    if (hours.isPresent() && !people.isEmpty()) {
      var part = new Part(duty, hours.getAsDouble() / people.size());
      people.forEach(person -> parts.computeIfAbsent(person, _ -> new ArrayList<>()).add(part));
    }
  }
}
