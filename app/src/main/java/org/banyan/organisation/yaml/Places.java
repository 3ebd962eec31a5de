package org.banyan.organisation.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId;

/// In which file, and where in it, each part of a charter is written.
public record Places(Map<CharterId, Place> list) {

  public Places {
    list = Map.copyOf(list);
  }

  /// The places of a charter that one file holds.
  public static Places in(String file, Positions positions) {
    var places = new HashMap<CharterId, Place>();
    positions.list().forEach((id, at) -> places.put(id, new Place(file, at)));
    return new Places(places);
  }

  public Optional<Place> of(CharterId id) {
    return Optional.ofNullable(list.get(id));
  }
}
