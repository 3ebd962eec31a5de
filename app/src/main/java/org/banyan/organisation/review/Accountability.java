package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.review.Review.Examined;

/// Every duty has one post accountable for it, and somebody who does it.
final class Accountability {

  private Accountability() {}

  static Examined oneAccountable(Design design) {
    var findings = new ArrayList<Finding>();
    for (var duty : design.charter().duties()) {
      switch (duty.accountable().size()) {
        case 0 -> findings.add(new DivisionFinding.NobodyAccountable(duty));
        case 1 -> {}
        default ->
            findings.add(
                new DivisionFinding.SeveralAccountable(duty, design.posts(duty.accountable())));
      }
    }
    return new Examined(design.charter().duties().size(), findings);
  }

  static Examined someoneDoesIt(Design design, boolean holdersKnown) {
    var findings =
        design.charter().duties().stream()
            .flatMap(duty -> undone(design, duty, holdersKnown).stream())
            .toList();
    return new Examined(design.charter().duties().size(), findings);
  }

  private static Optional<Finding> undone(Design design, Duty duty, boolean holdersKnown) {
    if (duty.responsible().isEmpty()) {
      return Optional.of(new DivisionFinding.NobodyResponsible(duty));
    }
    if (!holdersKnown) {
      return Optional.empty();
    }
    var vacant =
        duty.responsible().stream()
            .map(design::post)
            .filter(post -> post.holders().isEmpty())
            .toList();
    return vacant.isEmpty()
        ? Optional.empty()
        : Optional.of(new DivisionFinding.ResponsibleVacant(duty, List.copyOf(vacant)));
  }
}
