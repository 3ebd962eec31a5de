package org.banyan.organisation.change;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// One of the lists of parts a charter consists of, by its name there: units, posts, duties.
record Shelf(String name, Class<?> part, Class<?> id) {

  static final List<Shelf> ALL = fields().flatMap(field -> read(field).stream()).toList();

  /// What a charter says beside its parts: title, purpose, hours.
  static final List<String> HEADING = fields().filter(field -> read(field).isEmpty()).toList();

  /// The list that keeps parts with ids of this type; what rules are called stands in none.
  static Optional<Shelf> keeping(Class<?> id) {
    return ALL.stream().filter(shelf -> shelf.id().equals(id)).findFirst();
  }

  /// The list the parts with such an id stand in.
  static Shelf of(CharterId id) {
    return keeping(id.getClass())
        .orElseThrow(() -> new IllegalArgumentException("No list keeps (%s).".formatted(id)));
  }

  static Shelf named(String name) {
    return ALL.stream()
        .filter(shelf -> shelf.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No list is named (%s).".formatted(name)));
  }

  CharterId id(String value) {
    return (CharterId) Shape.of(id).make(value);
  }

  @SuppressWarnings("unchecked")
  List<Part> of(Charter charter) {
    return (List<Part>) Shape.get(charter, name);
  }

  private static Stream<String> fields() {
    return Shape.of(Charter.class).fields().stream();
  }

  private static Optional<Shelf> read(String field) {
    Type type = Shape.of(Charter.class).component(field).getGenericType();
    if (type instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> part
        && Part.class.isAssignableFrom(part)) {
      return Optional.of(new Shelf(field, part, Shape.of(part).component("id").getType()));
    }
    return Optional.empty();
  }
}
