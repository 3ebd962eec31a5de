package org.banyan.organisation.origin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Positions;
import org.banyan.organisation.yaml.Problem;

/// An organisation read from data that others publish: as a charter, with what that data cannot
/// say, the counts it states by their names, and the files that could not be read.
public record Imported(
    Charter charter,
    Positions positions,
    Evidence evidence,
    Map<String, Object> facts,
    List<Problem> problems) {

  public Imported {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    problems = List.copyOf(problems);
  }
}
