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
import java.util.stream.Collectors;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.web.FormField.Kind;
import org.banyan.organisation.web.FormField.Option;

/// The form of a part of the charter, laid out by the types of its fields, so that every part of
/// every kind can be edited. The list names its labels.
final class PartForm {

  private static final Set<String> LONG = Set.of("purpose", "work", "strategy", "meaning");

  private static final String TITLE = "title";

  private final String list;
  private final Class<?> part;
  private final FormChoices choices;
  private final Map<String, Type> types = new LinkedHashMap<>();

  /// What a filled-in form comes to.
  sealed interface Filled {}

  record Sound(Record part) implements Filled {}

  /// The fields that hold no such value.
  record Wrong(Set<String> fields) implements Filled {}

  PartForm(String list, Class<?> part, FormChoices choices) {
    this.list = list;
    this.part = part;
    this.choices = choices;
    Parts.fields(part).forEach(this::collect);
  }

  private void collect(String name, Type type) {
    if (Parts.isGroup(type)) {
      Parts.fields((Class<?>) type).forEach((inner, each) -> collect(name + "." + inner, each));
    } else {
      types.put(name, type);
    }
  }

  /// The texts of a part, by the names of the fields.
  Map<String, List<String>> texts(Record part) {
    var texts = new LinkedHashMap<String, List<String>>();
    Parts.fields(part.getClass())
        .keySet()
        .forEach(field -> write(texts, field, Parts.value(part, field)));
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

  /// The part the texts describe, with what is given beside them. Whatever was chosen before keeps
  /// its order.
  Filled read(
      Map<String, Object> given, Map<String, List<String>> texts, Optional<? extends Record> old) {
    var wrong = new LinkedHashSet<String>();
    var values = new LinkedHashMap<>(given);
    Parts.fields(part)
        .forEach((field, type) ->
            value(field, type, texts, wrong)
                .map(value ->
                    old.map(before -> ordered(value, Parts.value(before, field))).orElse(value))
                .ifPresent(value -> values.put(field, value)));
    var made = wrong.isEmpty() ? Parts.make(part, values) : Optional.empty();
    return made.<Filled>map(whole -> new Sound((Record) whole))
        .orElseGet(() -> new Wrong(wrong.isEmpty() ? suspects(texts) : wrong));
  }

  /// Where every field is well written and still no such part can be: a blank title, or else a
  /// number out of its range.
  private Set<String> suspects(Map<String, List<String>> texts) {
    if (texts.getOrDefault(TITLE, List.of()).stream().allMatch(String::isBlank)
        && types.containsKey(TITLE)) {
      return Set.of(TITLE);
    }
    return types.entrySet().stream()
        .filter(field -> kind(field.getKey(), field.getValue()) == Kind.NUMBER)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Optional<Object> value(
      String name, Type type, Map<String, List<String>> texts, Set<String> wrong) {
    if (Parts.isGroup(type)) {
      var values = new LinkedHashMap<String, Object>();
      Parts.fields((Class<?>) type)
          .forEach((inner, each) ->
              value(name + "." + inner, each, texts, wrong)
                  .ifPresent(value -> values.put(inner, value)));
      return wrong.isEmpty() ? group(name, (Class<?>) type, values, wrong) : Optional.empty();
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

  private Optional<Object> group(
      String name, Class<?> type, Map<String, Object> values, Set<String> wrong) {
    var group = Parts.make(type, values);
    if (group.isEmpty()) {
      values.keySet().forEach(inner -> wrong.add(name + "." + inner));
    }
    return group;
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
