package org.banyan.organisation.yaml;

import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId;

/// Where in the file each part of a charter is written.
public record Positions(Map<CharterId, Position> list) {

  public static final Positions NONE = new Positions(Map.of());

  public Positions {
    list = Map.copyOf(list);
  }

  public Optional<Position> of(CharterId id) {
    return Optional.ofNullable(list.get(id));
  }
}
