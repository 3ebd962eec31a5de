package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.List;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Assessment.NotAssessed;

/// The organisation review, 组织体检: puts every check of the catalogue to a charter. A pure function;
/// a check without evidence is not assessed, never passed.
public final class Review {

  private final Design design;
  private final Evidence evidence;
  private final List<Assessment> assessments = new ArrayList<>();

  private Review(Charter charter, Evidence evidence) {
    this.design = new Design(charter);
    this.evidence = evidence;
  }

  public static Findings of(Charter charter) {
    return of(charter, Evidence.in(charter));
  }

  public static Findings of(Charter charter, Evidence evidence) {
    return new Review(charter, evidence).findings();
  }

  private Findings findings() {
    for (var check : Check.values()) {
      check.evidence().ifPresentOrElse(aspect -> observe(check, aspect), () -> examine(check));
    }
    var parity =
        evidence.missing(List.of(Aspect.DUTIES, Aspect.AUTHORITIES)).isPresent()
            ? List.<ParityIndex>of()
            : ParityOfModules.of(design);
    return new Findings(assessments, design.charter().modules(), parity);
  }

  private void observe(Check check, Aspect aspect) {
    var observed = evidence.observed().get(check);
    if (observed == null) {
      assessments.add(new NotAssessed(check, aspect));
      return;
    }
    var tally = new Tally(design);
    tally.examine(observed.examined());
    for (var objection : observed.objections()) {
      tally.object(
          () -> design.modulesOf(objection.witness()), new ObservedFinding(check, objection));
    }
    assessments.add(tally.assessed(check));
  }

  private void examine(Check check) {
    var examination = Catalogue.of(check, evidence);
    var missing = evidence.missing(examination.needed());
    if (missing.isPresent()) {
      assessments.add(new NotAssessed(check, missing.get()));
      return;
    }
    var tally = new Tally(design);
    examination.look().at(design, tally);
    assessments.add(tally.assessed(check));
  }
}
