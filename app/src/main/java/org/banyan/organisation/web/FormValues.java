package org.banyan.organisation.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;

/// What fields of a charter hold, as the texts of a form, and back.
final class FormValues {

  private FormValues() {}

  static List<String> write(Object value) {
    return switch (value) {
      case CharterId id -> List.of(id.value());
      case Authority authority -> List.of(authority.code());
      case Enum<?> choice -> List.of(choice.name());
      case Optional<?> maybe -> maybe.map(FormValues::write).orElse(List.of());
      case OptionalDouble maybe ->
          maybe.isPresent() ? List.of(plain(maybe.getAsDouble())) : List.of();
      case Double number -> List.of(plain(number));
      case Collection<?> all -> all.stream().flatMap(each -> write(each).stream()).toList();
      default -> List.of(value.toString());
    };
  }

  /// Empty where the texts are no such value.
  static Optional<Object> read(List<String> texts, Type type) {
    var given = texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    if (type instanceof ParameterizedType many) {
      var inner = many.getActualTypeArguments()[0];
      return many.getRawType().equals(Optional.class) ? maybe(given, inner) : all(given, inner);
    }
    if (type.equals(OptionalDouble.class)) {
      return given.isEmpty() ? Optional.of(OptionalDouble.empty()) : number(given.getFirst());
    }
    if (type.equals(String.class)) {
      return Optional.of(String.join("\n", given));
    }
    if (type.equals(boolean.class)) {
      return Optional.of(!given.isEmpty());
    }
    return given.isEmpty() ? Optional.empty() : one(given.getFirst(), (Class<?>) type);
  }

  private static Optional<Object> maybe(List<String> given, Type inner) {
    return given.isEmpty()
        ? Optional.of(Optional.empty())
        : one(given.getFirst(), (Class<?>) inner).map(Optional::of);
  }

  private static Optional<Object> all(List<String> given, Type inner) {
    var all = new LinkedHashSet<Object>();
    for (var text : given.stream().flatMap(String::lines).map(String::strip).toList()) {
      var value = text.isEmpty() ? Optional.empty() : one(text, (Class<?>) inner);
      if (value.isEmpty() && !text.isEmpty()) {
        return Optional.empty();
      }
      value.ifPresent(all::add);
    }
    return Optional.of(List.copyOf(new ArrayList<>(all)));
  }

  private static Optional<Object> one(String text, Class<?> type) {
    try {
      return switch (type) {
        case Class<?> id when CharterId.class.isAssignableFrom(id) ->
            Parts.list(id).map(list -> Parts.id(list, text));
        case Class<?> authority when authority.equals(Authority.class) ->
            Authority.of(text).map(found -> found);
        case Class<?> choice when choice.isEnum() ->
            Arrays.stream(choice.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .<Object>map(each -> each)
                .findFirst();
        case Class<?> day when day.equals(LocalDate.class) -> Optional.of(LocalDate.parse(text));
        case Class<?> whole when whole.equals(int.class) || whole.equals(Integer.class) ->
            Optional.of(Integer.valueOf(text));
        case Class<?> number when number.equals(double.class) -> Optional.of(Double.valueOf(text));
        default -> throw new IllegalArgumentException("No form holds a (%s).".formatted(type));
      };
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Object> number(String text) {
    try {
      return Optional.of(OptionalDouble.of(Double.parseDouble(text)));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
