package org.banyan.organisation.change;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The components of a record type: to read one by its name, or to copy a record with one replaced.
/// A component added to a part of the charter is so known to every change at once.
final class Shape {

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Map<String, RecordComponent> components = new LinkedHashMap<>();
  private final Constructor<?> constructor;

  private Shape(Class<?> type) {
    var all = type.getRecordComponents();
    Arrays.stream(all).forEach(component -> components.put(component.getName(), component));
    try {
      constructor =
          type.getDeclaredConstructor(
              Stream.of(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException absent) {
      throw new IllegalStateException("No record can be made (%s).".formatted(type), absent);
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.get(type);
  }

  static Object get(Record from, String field) {
    try {
      return Objects.requireNonNull(
          of(from.getClass()).component(field).getAccessor().invoke(from), field);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("(%s) cannot be read.".formatted(field), broken);
    }
  }

  /// A copy with one component replaced; objects as the record itself does.
  static <R extends Record> R with(R record, String field, Object value) {
    var shape = of(record.getClass());
    shape.component(field);
    var values =
        shape.fields().stream()
            .map(each -> each.equals(field) ? value : get(record, each))
            .toArray();
    @SuppressWarnings("unchecked")
    var copy = (R) shape.make(values);
    return copy;
  }

  List<String> fields() {
    return List.copyOf(components.keySet());
  }

  RecordComponent component(String field) {
    var component = components.get(field);
    if (component == null) {
      throw new IllegalArgumentException(
          "There is no such field (%s among %s).".formatted(field, components.keySet()));
    }
    return component;
  }

  Object make(Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("No record can be made.", refused);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("No record can be made.", broken);
    }
  }
}
