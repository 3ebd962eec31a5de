package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.review.Review.Examined;
import org.banyan.organisation.review.StaffingFinding.LoadOff;

/// Nobody's duties take more than their hours, and nobody is left with too little. The hours of a
/// duty are shared evenly by all who hold a post responsible for it.
final class Load {

  private static final int SHOWN = 3;

  private final Design design;
  private final Map<PersonRef, List<Part>> parts = new LinkedHashMap<>();

  /// What one person carries of one duty.
  private record Part(Duty duty, double hours) {}

  private Load(Design design) {
    this.design = design;
    for (var post : design.charter().posts()) {
      post.holders().forEach(person -> parts.computeIfAbsent(person, _ -> new ArrayList<>()));
    }
    design.charter().duties().forEach(this::share);
  }

  static Examined balanced(Design design) {
    var load = new Load(design);
    var capacity = load.capacities();
    var usual = design.charter().fullTimeHours();
    var findings =
        load.parts.entrySet().stream()
            .map(each ->
                off(each.getKey(), each.getValue(), capacity.getOrDefault(each.getKey(), usual)))
            .flatMap(Optional::stream)
            .toList();
    return new Examined(load.parts.size(), findings);
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

  private Map<PersonRef, Double> capacities() {
    var capacities = new HashMap<PersonRef, Double>();
    for (var person : design.charter().people()) {
      person.hours().ifPresent(hours -> capacities.put(person.id(), hours));
    }
    return capacities;
  }

  private static Optional<LoadOff> off(PersonRef person, List<Part> parts, double capacity) {
    var hours = parts.stream().mapToDouble(Part::hours).sum();
    if (capacity <= 0) {
      return Optional.empty();
    }
    var share = hours / capacity;
    if (share >= LoadOff.IDLE && share <= LoadOff.NEARLY_FULL) {
      return Optional.empty();
    }
    var heaviest =
        parts.stream()
            .sorted(Comparator.comparingDouble(Part::hours).reversed())
            .limit(SHOWN)
            .map(Part::duty)
            .toList();
    return Optional.of(new LoadOff(person, hours, capacity, heaviest));
  }
}
