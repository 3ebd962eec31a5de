package org.banyan.platform.sheet;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a module's sheet looks like: its columns, and which of them say which row is meant. The
/// first identifying column that a row fills in decides, or all of them jointly.
public record SheetShape(
    String name, List<SheetColumn> columns, List<String> identity, boolean removes, boolean joint) {

  private static final String GAP = " · ";

  public SheetShape(
      String name, List<SheetColumn> columns, List<String> identity, boolean removes) {
    this(name, columns, identity, removes, false);
  }

  /// The same, where only all identifying columns together say which row is meant.
  public SheetShape jointly() {
    return new SheetShape(name, columns, identity, removes, true);
  }

  /// Everything by which a row may be meant, the most decisive first.
  Stream<RowIdentity> identities(SheetRow row) {
    var filled = identity.stream().filter(column -> !row.cell(column).isEmpty()).toList();
    if (!joint) {
      return filled.stream().map(column -> new RowIdentity(column, row.cell(column)));
    }
    return filled.size() < identity.size()
        ? Stream.empty()
        : Stream.of(
            new RowIdentity(
                identity.getLast(), filled.stream().map(row::cell).collect(joining(GAP))));
  }

  Optional<RowIdentity> identity(SheetRow row) {
    return identities(row).findFirst();
  }

  /// Whether these columns are enough to say which rows are meant.
  boolean identifies(Predicate<String> known) {
    return joint ? identity.stream().allMatch(known) : identity.stream().anyMatch(known);
  }

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
