package org.banyan.organisation.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Part;

/// Watches what the parts of a charter name while it is changed. It looks again only at what was
/// changed, and at everything once something is gone or people are listed for the first time.
final class Dangling {

  private final Map<CharterId, Part> parts;
  private final Set<CharterId> came = new HashSet<>();
  private final Set<CharterId> went = new HashSet<>();
  private final boolean listedPeople;

  Dangling(Map<CharterId, Part> parts) {
    this.parts = parts;
    this.listedPeople = listsPeople();
  }

  void came(Part part) {
    came.add(part.id());
  }

  void went(CharterId id) {
    went.add(id);
  }

  Optional<Refusal.Dangling> first() {
    var peopleListed = listsPeople();
    var everything = !went.isEmpty() || peopleListed != listedPeople;
    var looked = everything ? parts.values().stream() : came.stream().flatMap(this::present);
    return looked.flatMap(part -> missing(part, peopleListed)).findFirst();
  }

  /// Every id that a part names, wherever it stands in it.
  static Stream<CharterId> named(Part part) {
    return Shape.of(part.getClass()).fields().stream()
        .filter(field -> !field.equals("id"))
        .flatMap(field -> ids(Shape.get((Record) part, field)));
  }

  static Stream<CharterId> ids(Object value) {
    return switch (value) {
      case CharterId id -> Stream.of(id);
      case Optional<?> maybe -> maybe.stream().flatMap(Dangling::ids);
      case Collection<?> all -> all.stream().flatMap(Dangling::ids);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(entry -> Stream.concat(ids(entry.getKey()), ids(entry.getValue())));
      case Record record ->
          Shape.of(record.getClass()).fields().stream()
              .flatMap(field -> ids(Shape.get(record, field)));
      default -> Stream.of();
    };
  }

  private Stream<Part> present(CharterId id) {
    return Stream.ofNullable(parts.get(id));
  }

  private Stream<Refusal.Dangling> missing(Part part, boolean peopleListed) {
    return named(part)
        .filter(id -> !(id instanceof PersonRef && !peopleListed))
        .filter(id -> !parts.containsKey(id))
        .map(id -> new Refusal.Dangling(part.id(), id));
  }

  private boolean listsPeople() {
    return parts.keySet().stream().anyMatch(PersonRef.class::isInstance);
  }
}
