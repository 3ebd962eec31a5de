package org.banyan.organisation.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Positions;

/// One organisation that could be read, with what its review found.
public record Checked(
    String file,
    List<String> lines,
    Charter charter,
    Positions positions,
    Findings findings,
    Map<String, Object> facts) {

  public Checked {
    lines = List.copyOf(lines);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  Optional<Position> placeOf(List<CharterId> witness) {
    return witness.stream().flatMap(id -> positions.of(id).stream()).findFirst();
  }
}
