package org.banyan.organisation.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.origin.Mapping;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Places;
import org.banyan.organisation.yaml.Position;

/// One organisation that could be read, with what its review found and, where it came from somebody
/// else’s data, what became of that.
public record Checked(
    String file,
    Charter charter,
    Places places,
    Findings findings,
    Map<String, Object> facts,
    Optional<Mapping> mapping) {

  public Checked {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /// Where the first part stands that has a place.
  Optional<Place> placeOf(List<CharterId> witness) {
    return witness.stream().flatMap(id -> places.of(id).stream()).findFirst();
  }

  /// The beginning of what was read, for what has no place of its own.
  Place start() {
    return new Place(file, Position.START);
  }
}
