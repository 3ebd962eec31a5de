package org.banyan.organisation.review;

import java.util.List;
import org.banyan.organisation.charter.CharterId;

/// One check answered from data: how many things were looked at, and what there is to object to.
public record Observed(int examined, List<Objection> objections) {

  public Observed {
    objections = List.copyOf(objections);
  }

  /// One thing to object to. What it says, and with `.remedy` after the key what to do about it,
  /// are words of the module that saw it; the subject tells it from the others.
  public record Objection(
      String subject, Severity severity, List<CharterId> witness, Phrase phrase) {

    public Objection {
      witness = List.copyOf(witness);
    }
  }
}
