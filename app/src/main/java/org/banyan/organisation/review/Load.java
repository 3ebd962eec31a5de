package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.review.Review.Examined;
import org.banyan.organisation.review.StaffingFinding.LoadOff;

/// Nobody's duties take more than their hours, and nobody is left with too little.
final class Load {

  private static final int SHOWN = 3;

  private Load() {}

  static Examined balanced(Design design) {
    var workload = new Workload(design);
    var findings = new ArrayList<LoadOff>();
    for (var person : workload.people()) {
      off(workload, person).ifPresent(findings::add);
    }
    return new Examined(workload.size(), findings);
  }

  private static Optional<LoadOff> off(Workload workload, PersonRef person) {
    var capacity = workload.capacity(person);
    if (capacity <= 0) {
      return Optional.empty();
    }
    var hours = workload.hours(person);
    var share = hours / capacity;
    return share >= LoadOff.IDLE && share <= LoadOff.NEARLY_FULL
        ? Optional.empty()
        : Optional.of(new LoadOff(person, hours, capacity, workload.heaviest(person, SHOWN)));
  }
}
