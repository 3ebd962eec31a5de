package org.banyan.organisation.fix;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.ControlFinding;
import org.banyan.organisation.review.DivisionFinding;
import org.banyan.organisation.review.DomainFinding;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.ImprovementFinding;
import org.banyan.organisation.review.ObservedFinding;
import org.banyan.organisation.review.ParityFinding;
import org.banyan.organisation.review.ResilienceFinding;
import org.banyan.organisation.review.StaffingFinding;

/// What might put a finding right, the best first. Where people have to think it has nothing to
/// say.
final class Candidates {

  private final DivisionFixes division;
  private final AuthorityFixes authority;
  private final PlanFixes plan;

  Candidates(Charter charter, Optional<LocalDate> today) {
    this.division = new DivisionFixes(charter);
    this.authority = new AuthorityFixes(charter);
    this.plan = new PlanFixes(charter, today);
  }

  Stream<Fix> of(Finding finding) {
    return switch (finding) {
      case DivisionFinding found -> division.of(found);
      case DomainFinding found -> authority.of(found);
      case ParityFinding found -> authority.of(found);
      case ControlFinding found -> authority.of(found);
      case StaffingFinding found -> plan.of(found);
      case ImprovementFinding found -> plan.of(found);
      case ResilienceFinding _, ObservedFinding _ -> Stream.empty();
    };
  }
}
