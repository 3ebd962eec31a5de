package org.banyan.community.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Which header of a table stands for which column; found by the usual headers or set by a person,
/// who need do it once.
public record ColumnMapping(Map<Column, String> headers) {

  public ColumnMapping {
    headers = Map.copyOf(headers);
  }

  /// The mapping that the headers suggest by themselves.
  public static ColumnMapping suggestedBy(List<String> headers) {
    var mapping = new EnumMap<Column, String>(Column.class);
    Arrays.stream(Column.values())
        .forEach(column ->
            column.headers().stream()
                .flatMap(usual -> headers.stream().filter(given -> plain(given).equals(usual)))
                .findFirst()
                .ifPresent(given -> mapping.put(column, given)));
    return new ColumnMapping(mapping);
  }

  /// A table of messages must at least say when, and by whom.
  public boolean isEnough() {
    return headers.containsKey(Column.TIME)
        && (headers.containsKey(Column.SENDER) || headers.containsKey(Column.SENDER_NAME));
  }

  /// Headers that stand for nothing we know.
  public List<String> unknown(List<String> given) {
    return given.stream()
        .filter(header -> !header.isBlank() && !headers.containsValue(header))
        .toList();
  }

  OptionalInt position(Column column, List<String> given) {
    var at = Optional.ofNullable(headers.get(column)).map(given::indexOf).orElse(-1);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
