package org.banyan.organisation.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Part;

/// A part taken apart to be changed field by field. Only put together again it has to make sense.
final class LoosePart {

  private final Class<?> type;
  private final Map<String, Object> values = new LinkedHashMap<>();

  LoosePart(Part part) {
    type = part.getClass();
    Shape.of(type).fields().forEach(field -> values.put(field, Shape.get((Record) part, field)));
  }

  Object get(String field) {
    var value = values.get(field);
    if (value == null) {
      throw new IllegalArgumentException("There is no such field (%s).".formatted(field));
    }
    return value;
  }

  void set(String field, Object value) {
    get(field);
    values.put(field, value);
  }

  /// The part, unless no such part can be: a blank title, a number out of range.
  Optional<Part> together() {
    try {
      return Optional.of((Part) Shape.of(type).make(values.values().toArray()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
