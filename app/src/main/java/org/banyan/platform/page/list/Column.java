package org.banyan.platform.page.list;

import java.util.function.Function;

/// A column of a list: its key in addresses, the key of its words, and how a row fills it.
public record Column<R>(
    String key,
    String words,
    Function<R, Cell> cell,
    boolean sorted,
    boolean right,
    boolean shown) {

  public static <R> Column<R> of(String key, String words, Function<R, Cell> cell) {
    return new Column<>(key, words, cell, false, false, true);
  }

  /// One that a reader may sort by.
  public Column<R> sortable() {
    return new Column<>(key, words, cell, true, right, shown);
  }

  /// One whose values stand at the right edge, as numbers do.
  public Column<R> numeric() {
    return new Column<>(key, words, cell, sorted, true, shown);
  }

  /// One that is shown only when a reader asks for it.
  public Column<R> optional() {
    return new Column<>(key, words, cell, sorted, right, false);
  }
}
