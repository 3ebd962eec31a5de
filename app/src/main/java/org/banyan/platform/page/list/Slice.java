package org.banyan.platform.page.list;

import java.util.List;
import java.util.Optional;

/// The rows that answer a question, and where the list goes on before and after them.
public record Slice<R>(List<R> rows, Optional<Cursor> previous, Optional<Cursor> next) {

  public Slice {
    rows = List.copyOf(rows);
  }

  public static <R> Slice<R> none() {
    return new Slice<>(List.of(), Optional.empty(), Optional.empty());
  }
}
