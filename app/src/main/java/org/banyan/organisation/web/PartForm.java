package org.banyan.organisation.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;
import org.banyan.organisation.web.FormField.Kind;
import org.banyan.organisation.web.FormField.Option;

/// The form of a part of the charter, laid out by the types of its fields, so that every part of
/// every kind can be edited.
final class PartForm {

  private static final Set<String> LONG = Set.of("purpose", "work", "strategy", "meaning");

  private final String list;
  private final FormChoices choices;
  private final Map<String, Type> types = new LinkedHashMap<>();

  /// What a filled-in form comes to.
  sealed interface Filled {}

  record Sound(Part part) implements Filled {}

  /// The fields that hold no such value.
  record Wrong(Set<String> fields) implements Filled {}

  PartForm(String list, FormChoices choices) {
    this.list = list;
    this.choices = choices;
    Parts.fields(list).forEach(this::collect);
  }

  private void collect(String name, Type type) {
    if (Parts.isGroup(type)) {
      Parts.fields((Class<?>) type).forEach((inner, each) -> collect(name + "." + inner, each));
    } else {
      types.put(name, type);
    }
  }

  /// The texts of a part, by the names of the fields.
  Map<String, List<String>> texts(Part part) {
    var texts = new LinkedHashMap<String, List<String>>();
    Parts.fields(list).keySet().forEach(field -> write(texts, field, Parts.value(part, field)));
    return texts;
  }

  private static void write(Map<String, List<String>> texts, String name, Object value) {
    if (Parts.isGroup(value.getClass())) {
      Parts.fields(value.getClass())
          .keySet()
          .forEach(inner -> write(texts, name + "." + inner, Parts.value((Record) value, inner)));
    } else if (value instanceof Map<?, ?> levels) {
      levels.forEach(
          (id, level) -> texts.put(name + "." + ((CharterId) id).value(), FormValues.write(level)));
    } else {
      texts.put(name, FormValues.write(value));
    }
  }

  /// What takes one line comes first, long lists of choices last.
  List<FormField> fields(Map<String, List<String>> texts, Set<String> wrong) {
    var fields = new ArrayList<FormField>();
    types.forEach((name, type) -> fields.add(field(name, type, texts, wrong.contains(name))));
    fields.sort(Comparator.comparing(FormField::kind));
    return fields;
  }

  private FormField field(
      String name, Type type, Map<String, List<String>> texts, boolean isWrong) {
    var kind = kind(name, type);
    var chosen = texts.getOrDefault(name, List.of());
    var options = new ArrayList<Option>();
    choices(type)
        .forEach((value, label) -> {
          var level = String.join("", texts.getOrDefault(name + "." + value, List.of()));
          options.add(new Option(value, label, chosen.contains(value), level));
        });
    var known = options.stream().map(Option::value).toList();
    var values =
        kind == Kind.MANY_AND_OTHERS
            ? chosen.stream().filter(text -> !known.contains(text)).toList()
            : chosen;
    return new FormField(name, choices.label(list, last(name)), kind, values, options, isWrong);
  }

  private Map<String, String> choices(Type type) {
    return switch (type) {
      case ParameterizedType many -> choices.of((Class<?>) many.getActualTypeArguments()[0]);
      case Class<?> one -> choices.of(one);
      default -> Map.of();
    };
  }

  private Kind kind(String name, Type type) {
    if (type instanceof ParameterizedType many) {
      var inner = many.getActualTypeArguments()[0];
      return switch (((Class<?>) many.getRawType()).getSimpleName()) {
        case "Map" -> Kind.LEVELS;
        case "Optional" -> inner.equals(LocalDate.class) ? Kind.DAY : Kind.ONE_OR_NONE;
        default -> choices.allowsOthers(inner) ? Kind.MANY_AND_OTHERS : Kind.MANY;
      };
    }
    if (type.equals(String.class)) {
      return LONG.contains(last(name)) ? Kind.TEXT : Kind.LINE;
    }
    if (type.equals(boolean.class)) {
      return Kind.TICK;
    }
    var isNumber = ((Class<?>) type).isPrimitive() || type.equals(OptionalDouble.class);
    return isNumber ? Kind.NUMBER : Kind.ONE;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// The part the texts describe. Whatever was chosen before keeps its order.
  Filled read(CharterId id, Map<String, List<String>> texts, Optional<Part> old) {
    var wrong = new LinkedHashSet<String>();
    var values = new LinkedHashMap<String, Object>();
    Parts.fields(list)
        .forEach((field, type) ->
            value(field, type, texts, wrong)
                .map(value ->
                    old.map(part -> ordered(value, Parts.value(part, field))).orElse(value))
                .ifPresent(value -> values.put(field, value)));
    var part = wrong.isEmpty() ? Parts.make(id, values) : Optional.<Part>empty();
    if (part.isEmpty() && wrong.isEmpty()) {
      wrong.add("title");
    }
    return part.<Filled>map(Sound::new).orElseGet(() -> new Wrong(wrong));
  }

  private Optional<Object> value(
      String name, Type type, Map<String, List<String>> texts, Set<String> wrong) {
    if (Parts.isGroup(type)) {
      var values = new LinkedHashMap<String, Object>();
      Parts.fields((Class<?>) type)
          .forEach((inner, each) ->
              value(name + "." + inner, each, texts, wrong)
                  .ifPresent(value -> values.put(inner, value)));
      return wrong.isEmpty() ? Parts.group((Class<?>) type, values) : Optional.empty();
    }
    var value =
        kind(name, type) == Kind.LEVELS
            ? levels(name, (ParameterizedType) type, texts)
            : FormValues.read(texts.getOrDefault(name, List.of()), type);
    if (value.isEmpty()) {
      wrong.add(name);
    }
    return value;
  }

  private Optional<Object> levels(
      String name, ParameterizedType type, Map<String, List<String>> texts) {
    var levels = new LinkedHashMap<Object, Object>();
    for (var id : choices(type).keySet()) {
      var typed = texts.getOrDefault(name + "." + id, List.of());
      if (typed.stream().anyMatch(text -> !text.isBlank())) {
        var level = FormValues.read(typed, int.class);
        var key = FormValues.read(List.of(id), type.getActualTypeArguments()[0]);
        if (level.isEmpty() || key.isEmpty()) {
          return Optional.empty();
        }
        levels.put(key.get(), level.get());
      }
    }
    return Optional.of(levels);
  }

  private static Object ordered(Object value, Object old) {
    if (!(value instanceof List<?> now) || !(old instanceof List<?> was)) {
      return value;
    }
    var ordered = new LinkedHashSet<Object>(was);
    ordered.retainAll(Set.copyOf(now));
    ordered.addAll(now);
    return List.copyOf(ordered);
  }
}
