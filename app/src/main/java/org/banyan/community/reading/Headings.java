package org.banyan.community.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which column of a table stands where, found by the headings that people give it.
record Headings<C extends Enum<C>>(Map<C, Integer> positions) {

  /// The first heading that names a column stands for it; the names of each are given with spaces
  /// between them.
  static <C extends Enum<C>> Headings<C> of(
      List<String> cells, Class<C> columns, Function<C, String> names) {
    var positions = new EnumMap<C, Integer>(columns);
    var plain = cells.stream().map(ColumnMapping::plain).toList();
    for (var column : columns.getEnumConstants()) {
      Arrays.stream(names.apply(column).split(" ", -1))
          .mapToInt(plain::indexOf)
          .filter(at -> at >= 0 && !positions.containsValue(at))
          .findFirst()
          .ifPresent(at -> positions.put(column, at));
    }
    return new Headings<>(positions);
  }

  boolean has(C column) {
    return positions.containsKey(column);
  }

  /// What stands there; empty where the line ends before it.
  String cell(List<String> cells, C column) {
    var at = positions.get(column);
    return at == null || at >= cells.size() ? "" : WellFormed.text(cells.get(at).strip());
  }

  Optional<String> optional(List<String> cells, C column) {
    return Optional.of(cell(cells, column)).filter(cell -> !cell.isEmpty());
  }
}
