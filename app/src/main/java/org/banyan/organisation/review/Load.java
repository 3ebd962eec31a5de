package org.banyan.organisation.review;

import org.banyan.organisation.review.StaffingFinding.LoadOff;

/// Nobody’s duties take more than their hours, and nobody is left with too little.
final class Load {

  private static final int SHOWN = 3;

  private Load() {}

  static void balanced(Design design, Tally tally) {
    Workload.share(design);
    for (var person : design.people()) {
      tally.examine(person);
      if (person.capacity > 0 && isOff(person.load / person.capacity)) {
        var heaviest = Workload.heaviest(person, SHOWN);
        tally.object(person, new LoadOff(person.id, person.load, person.capacity, heaviest));
      }
    }
  }

  private static boolean isOff(double share) {
    return share < LoadOff.IDLE || share > LoadOff.NEARLY_FULL;
  }
}
