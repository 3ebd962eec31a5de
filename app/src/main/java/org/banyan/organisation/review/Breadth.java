package org.banyan.organisation.review;

import java.util.BitSet;
import java.util.List;

/// Nobody’s work is spread over more modules than one person can keep in mind.
final class Breadth {

  private Breadth() {}

  static void bounded(Design design, Tally tally) {
    var most = design.charter().rules().limits().mostModules();
    var modules = List.copyOf(design.modules());
    for (var person : design.people()) {
      tally.examine(person);
      var work = new BitSet();
      for (var post : person.posts) {
        post.responsible.forEach(duty -> work.or(duty.modules()));
      }
      if (work.cardinality() > most) {
        var spread = work.stream().mapToObj(place -> modules.get(place).module()).toList();
        tally.object(work, new ResilienceFinding.TooManyModules(person.id, spread, most));
      }
    }
  }
}
