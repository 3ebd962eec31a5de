package org.banyan.organisation.review;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;

/// Authorities that must be kept apart do not meet in one hand, and a sensitive duty cannot be done
/// by fewer people than it should take.
final class Separations {

  private Separations() {}

  static void apart(Design design, Tally tally) {
    for (var separation : design.charter().rules().separations()) {
      var set = design.numbers(separation.authorities());
      for (var person : design.people()) {
        var held = (BitSet) set.clone();
        held.and(person.authorities());
        if (held.isEmpty()) {
          continue;
        }
        tally.examine(person);
        if (held.cardinality() >= separation.threshold()) {
          var posts = person.posts.stream().filter(post -> post.grants.intersects(set)).toList();
          tally.object(
              person,
              new ControlFinding.IncompatibleAuthorities(
                  separation, person.id, design.authorities(held), Design.posts(posts)));
        }
      }
    }
  }

  static void enoughPeople(Design design, Tally tally) {
    var different = new LinkedHashMap<BitSet, PersonNode>();
    design.people().forEach(person -> different.putIfAbsent(person.authorities(), person));
    var known = new HashMap<BitSet, FewestPeople>();
    for (var node : design.duties()) {
      var least = node.duty.profile().leastPeople();
      if (least < 2) {
        continue;
      }
      var all = authorities(design, node);
      if (all.isEmpty()) {
        continue;
      }
      tally.examine(node);
      known
          .computeIfAbsent(all, each -> new FewestPeople(each, different.values()))
          .below(least)
          .ifPresent(people ->
              tally.object(
                  node,
                  new ControlFinding.TooFewPeople(
                      node.duty, people.stream().map(each -> each.id).toList(), least)));
    }
  }

  /// What the duty takes together with all it waits for: done by as many hands as it should be.
  private static BitSet authorities(Design design, DutyNode node) {
    var all = new BitSet();
    var seen = new HashSet<DutyNode>();
    var open = new ArrayDeque<DutyNode>();
    open.add(node);
    while (!open.isEmpty()) {
      var each = open.remove();
      if (seen.add(each)) {
        Arrays.stream(each.needs).forEach(all::set);
        if (each.approval >= 0) {
          all.set(each.approval);
        }
        each.duty.profile().dependsOn().forEach(before -> open.add(design.duty(before)));
      }
    }
    return all;
  }
}
