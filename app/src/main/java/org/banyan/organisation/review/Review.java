package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.List;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Assessment.Assessed;
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
    examine(Check.D1, Accountability::oneAccountable, Aspect.DUTIES);
    examine(Check.D2, this::someoneDoesIt, Aspect.DUTIES);
    examine(Check.D4, PostDescriptions::defined, Aspect.POSTS, Aspect.DEFINITIONS);
    examine(Check.D6, DuplicatedWork::among, Aspect.POSTS, Aspect.DUTIES);
    examine(Check.D7, ReportingLines::sound, Aspect.REPORTING);
    examine(Check.F1, Seats::filled, Aspect.SEATS, Aspect.HOLDERS);
    examine(Check.F2, Load::balanced, Aspect.DUTIES, Aspect.HOURS, Aspect.HOLDERS);
    examine(Check.P1, Parity::authorityForDuty, Aspect.DUTIES, Aspect.AUTHORITIES);
    examine(Check.P2, Parity::dutyForAuthority, Aspect.DUTIES, Aspect.AUTHORITIES);
    examine(Check.P4, Parity::accountableDecide, Aspect.DUTIES, Aspect.APPROVALS);
    return new Findings(assessments);
  }

  private Examined someoneDoesIt(Design design) {
    return Accountability.someoneDoesIt(design, evidence.states(Aspect.HOLDERS));
  }

  private void examine(Check check, Examination examination, Aspect... needed) {
    var missing = evidence.missing(needed);
    if (missing.isPresent()) {
      assessments.add(new NotAssessed(check, missing.get()));
      return;
    }
    var examined = examination.of(design);
    assessments.add(new Assessed(check, examined.count(), List.copyOf(examined.findings())));
  }

  /// How one check looks at a design.
  private interface Examination {
    Examined of(Design design);
  }

  /// How many things a check looked at, and what it objects to.
  record Examined(int count, List<? extends Finding> findings) {}
}
