package org.banyan.organisation.change;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// The parts of a charter of every kind, with the list each stands in.
public final class Parts {

  private static final int LONGEST_STEM = 60;

  private Parts() {}

  /// The names of the lists of a charter, in their order.
  public static List<String> lists() {
    return Shelf.ALL.stream().map(Shelf::name).toList();
  }

  public static List<Part> of(Charter charter, String list) {
    return Shelf.named(list).of(charter);
  }

  /// The name of the list of the parts that ids of this type belong to.
  public static Optional<String> list(Class<?> id) {
    return Shelf.keeping(id).map(Shelf::name);
  }

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

  /// What the parts of a list are.
  public static Class<?> type(String list) {
    return Shelf.named(list).part();
  }

  /// The fields of a part, or of a group of fields within one, with the type of what they hold, the
  /// id left out.
  public static Map<String, Type> fields(Class<?> type) {
    var shape = Shape.of(type);
    var fields = new LinkedHashMap<String, Type>();
    shape.fields().stream()
        .filter(field -> !field.equals("id"))
        .forEach(field -> fields.put(field, shape.component(field).getGenericType()));
    return fields;
  }

  /// Whether a type groups fields, as the profile of a duty does.
  public static boolean isGroup(Type type) {
    return type instanceof Class<?> group
        && group.isRecord()
        && !CharterId.class.isAssignableFrom(group)
        && !Authority.class.isAssignableFrom(group);
  }

  public static Object value(Record group, String field) {
    return Shape.get(group, field);
  }

  /// A part or a group of fields from what they hold; empty when no such thing can be.
  public static Optional<Object> make(Class<?> type, Map<String, Object> values) {
    var shape = Shape.of(type);
    try {
      return Optional.of(shape.make(shape.fields().stream().map(values::get).toArray()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// An id for a new part that nothing goes by or ever went by: from its title, else a number.
  public static CharterId newId(String list, String title, Set<CharterId> taken) {
    return names(title, list)
        .map(name -> id(list, name))
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /// What something with that title may be called in ids, one after the other.
  static Stream<String> names(String title, String otherwise) {
    var letters = title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    var tidy = letters.replaceAll("^-+|-+$", "");
    var stem =
        tidy.isEmpty() ? otherwise : tidy.substring(0, Math.min(LONGEST_STEM, tidy.length()));
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? stem : stem + "-" + number);
  }
}
