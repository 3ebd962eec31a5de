package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

  private final Map<PersonRef, PersonNode> people = new HashMap<>();
  private final Map<PersonRef, Double> idle = new HashMap<>();
  private final double usual;

  Workload(Design design) {
    share(design);
    design.people().forEach(person -> people.put(person.id, person));
    usual = design.charter().fullTimeHours();
    for (var person : design.charter().people()) {
      person.hours().ifPresent(hours -> idle.put(person.id(), hours));
    }
  }

  /// Gives everybody their part of the hours of their duties.
  static void share(Design design) {
    design.people().forEach(person -> person.load = 0);
    design.duties().forEach(DutyNode::shareHours);
  }

  public static Workload of(Charter charter) {
    return new Workload(new Design(charter));
  }

  /// The hours a person’s duties take of those they give: 1 is full. Empty where they hold nothing,
  /// where no duty of theirs states its hours, or where they give none.
  public OptionalDouble share(PersonRef person) {
    var node = people.get(person);
    return node == null || node.capacity <= 0 || duties(node).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(node.load / node.capacity);
  }

  /// The hours a week that a person’s duties take.
  public double hours(PersonRef person) {
    var node = people.get(person);
    return node == null ? 0 : node.load;
  }

  /// The hours a week that a person gives.
  public double capacity(PersonRef person) {
    var node = people.get(person);
    return node == null ? idle.getOrDefault(person, usual) : node.capacity;
  }

  /// The hours a week that one duty takes of a person.
  public double hours(PersonRef person, Duty duty) {
    var node = people.get(person);
    return node == null
        ? 0
        : duties(node).stream()
            .filter(each -> each.duty.equals(duty))
            .mapToDouble(DutyNode::hoursEach)
            .sum();
  }

  /// The duties that take most of a person’s hours, the heaviest first.
  static List<Duty> heaviest(PersonNode person, int limit) {
    var duties = new ArrayList<>(duties(person));
    duties.sort(Comparator.comparingDouble(DutyNode::hoursEach).reversed());
    return duties.stream().limit(limit).map(node -> node.duty).toList();
  }

  /// The duties with hours of which a person carries a share.
  private static Collection<DutyNode> duties(PersonNode person) {
    var duties = new LinkedHashSet<DutyNode>();
    for (var post : person.posts) {
      for (var node : post.responsible) {
        if (node.duty.hours().isPresent()) {
          duties.add(node);
        }
      }
    }
    return duties;
  }
}
