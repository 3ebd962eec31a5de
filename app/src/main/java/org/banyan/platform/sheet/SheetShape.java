package org.banyan.platform.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What a module's sheet looks like: its columns, and which of them say which row is meant. The
/// first identifying column that a row fills in decides.
public record SheetShape(
    String name, List<SheetColumn> columns, List<String> identity, boolean removes) {

  public SheetShape {
    columns = List.copyOf(columns);
    identity = List.copyOf(identity);
    var keys = columns.stream().map(SheetColumn::key).toList();
    if (new HashSet<>(keys).size() != keys.size() || !keys.containsAll(identity)) {
      throw new IllegalArgumentException(
          "Columns (%s) of sheet (%s) repeat or lack one of (%s).".formatted(keys, name, identity));
    }
    if (identity.isEmpty()) {
      throw new IllegalArgumentException("Nothing identifies a row of sheet (%s).".formatted(name));
    }
  }

  public Optional<SheetColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }
}
