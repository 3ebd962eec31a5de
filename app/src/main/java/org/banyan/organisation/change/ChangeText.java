package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes changes down as text and reads them again, whatever fields the parts have.
public final class ChangeText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CHANGE = "change";
  private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

  static {
    Stream.of(CharterChange.class, PartChange.class)
        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
        .filter(Class::isRecord)
        .forEach(type -> TYPES.put(type.getSimpleName(), type));
  }

  private ChangeText() {}

  public static String write(List<CharterChange> changes) {
    return MAPPER.writeValueAsString(changes.stream().map(ChangeText::plain).toList());
  }

  public static List<CharterChange> read(String text) {
    var changes = new ArrayList<CharterChange>();
    MAPPER.readTree(text).forEach(node -> changes.add(change(node)));
    return List.copyOf(changes);
  }

  private static Object plain(CharterChange change) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put(CHANGE, change.getClass().getSimpleName());
    Shape.of(change.getClass())
        .fields()
        .forEach(field -> plain.put(field, PlainValues.write(Shape.get((Record) change, field))));
    return plain;
  }

  private static CharterChange change(JsonNode node) {
    var type = TYPES.get(node.path(CHANGE).asString());
    if (type == null) {
      throw new IllegalArgumentException("No change is written like that (%s).".formatted(node));
    }
    var shape = Shape.of(type);
    var values = shape.fields().stream().map(field -> value(node, shape, field)).toArray();
    return (CharterChange) shape.make(values);
  }

  /// What a field holds. What a changed field said and says is of the type of that field.
  private static Object value(JsonNode node, Shape shape, String field) {
    var written = node.path(field);
    var component = shape.component(field);
    if (!component.getType().equals(Object.class)) {
      return PlainValues.read(written, component.getGenericType());
    }
    var changed = node.path("field").asString();
    var record =
        node.has("part")
            ? Shelf.of((CharterId) PlainValues.read(node.path("part"), CharterId.class)).part()
            : Charter.class;
    return PlainValues.read(written, Shape.of(record).component(changed).getGenericType());
  }
}
