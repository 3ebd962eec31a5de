package org.banyan.organisation.change;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// The parts of a charter of every kind, with the list each stands in.
public final class Parts {

  private Parts() {}

  public static List<CharterId> ids(Charter charter) {
    return Shelf.ALL.stream().flatMap(shelf -> shelf.of(charter).stream()).map(Part::id).toList();
  }

  public static Optional<Part> find(Charter charter, CharterId id) {
    return Shelf.of(id).of(charter).stream().filter(part -> part.id().equals(id)).findFirst();
  }

  /// The name of the list that keeps parts with such an id.
  public static String list(CharterId id) {
    return Shelf.of(id).name();
  }

  public static CharterId id(String list, String value) {
    return Shelf.named(list).id(value);
  }
}
