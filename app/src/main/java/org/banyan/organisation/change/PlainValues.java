package org.banyan.organisation.change;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whatever a charter may say, as texts, numbers, lists and maps, and back by the type of the field
/// it stands in.
final class PlainValues {

  private static final String LIST = "list";

  private PlainValues() {}

  static @Nullable Object write(Object value) {
    return switch (value) {
      case CharterId id ->
          Shelf.keeping(id.getClass()).map(shelf -> shelf.name() + "/").orElse("") + id.value();
      case Authority authority -> authority.code();
      case Enum<?> choice -> choice.name();
      case LocalDate day -> day.toString();
      case Optional<?> maybe -> maybe.map(PlainValues::write).orElse(null);
      case OptionalDouble maybe -> maybe.isPresent() ? maybe.getAsDouble() : null;
      case Collection<?> all -> all.stream().map(PlainValues::write).toList();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> Arrays.asList(write(entry.getKey()), write(entry.getValue())))
              .toList();
      case Record record -> record(record);
      default -> value;
    };
  }

  private static Map<String, @Nullable Object> record(Record record) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    if (record instanceof Part part) {
      plain.put(LIST, Shelf.of(part.id()).name());
    }
    Shape.of(record.getClass())
        .fields()
        .forEach(field -> plain.put(field, write(Shape.get(record, field))));
    return plain;
  }

  static Object read(JsonNode node, Type type) {
    return switch (type) {
      case ParameterizedType many -> read(node, many);
      case Class<?> one -> read(node, one);
      default -> throw unreadable(node, type);
    };
  }

  private static Object read(JsonNode node, ParameterizedType type) {
    var inner = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (raw.equals(Optional.class)) {
      return node.isNull() ? Optional.empty() : Optional.of(read(node, inner[0]));
    }
    if (raw.equals(Map.class)) {
      var map = new LinkedHashMap<Object, Object>();
      node.forEach(pair -> map.put(read(pair.get(0), inner[0]), read(pair.get(1), inner[1])));
      return map;
    }
    var all = new ArrayList<Object>();
    node.forEach(each -> all.add(read(each, inner[0])));
    return raw.equals(Set.class) ? new LinkedHashSet<>(all) : List.copyOf(all);
  }

  private static Object read(JsonNode node, Class<?> type) {
    if (CharterId.class.isAssignableFrom(type)) {
      return id(node.asString(), type);
    }
    if (Authority.class.isAssignableFrom(type)) {
      return Authority.of(node.asString()).orElseThrow(() -> unreadable(node, type));
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(choice -> ((Enum<?>) choice).name().equals(node.asString()))
          .findFirst()
          .orElseThrow(() -> unreadable(node, type));
    }
    if (type.equals(Part.class)) {
      return readRecord(node, Shelf.named(node.path(LIST).asString()).part());
    }
    return type.isRecord() ? readRecord(node, type) : readPlain(node, type);
  }

  private static Object readPlain(JsonNode node, Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> node.asString();
      case "int", "Integer" -> node.asInt();
      case "double", "Double" -> node.asDouble();
      case "boolean", "Boolean" -> node.asBoolean();
      case "LocalDate" -> LocalDate.parse(node.asString());
      case "OptionalDouble" ->
          node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(node.asDouble());
      default -> throw unreadable(node, type);
    };
  }

  private static Object readRecord(JsonNode node, Class<?> type) {
    var shape = Shape.of(type);
    return shape.make(
        shape.fields().stream()
            .map(field -> read(node.path(field), shape.component(field).getGenericType()))
            .toArray());
  }

  private static Object id(String text, Class<?> type) {
    if (!type.equals(CharterId.class) && Shelf.keeping(type).isEmpty()) {
      return Shape.of(type).make(text);
    }
    var slash = text.indexOf('/');
    return Shelf.named(text.substring(0, slash)).id(text.substring(slash + 1));
  }

  private static IllegalArgumentException unreadable(JsonNode node, Type type) {
    return new IllegalArgumentException(
        "A value of (%s) is not written like that (%s).".formatted(type, node));
  }
}
