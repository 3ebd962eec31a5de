package org.banyan.organisation.review;

import java.util.List;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.review.Observed.Objection;

/// What was seen in data rather than read in the charter.
public record ObservedFinding(Check check, Objection objection) implements Finding {

  @Override
  public Severity severity() {
    return objection.severity();
  }

  @Override
  public List<CharterId> witness() {
    return objection.witness();
  }

  @Override
  public Phrase phrase() {
    return objection.phrase();
  }

  @Override
  public String subject() {
    return objection.subject();
  }
}
