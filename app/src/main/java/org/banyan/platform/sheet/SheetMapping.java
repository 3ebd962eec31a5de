package org.banyan.platform.sheet;

import java.util.List;
import java.util.Optional;

/// Which heading of a sheet stands for which column, and on which line the headings are.
public record SheetMapping(int line, List<SheetHeader> headers) {

  public SheetMapping {
    headers = List.copyOf(headers);
  }

  public Optional<SheetHeader> header(String column) {
    return headers.stream().filter(header -> header.column().equals(column)).findFirst();
  }

  /// Headings that nothing was made of, apart from blank ones.
  public List<SheetHeader> leftOut() {
    return headers.stream().filter(header -> !header.isUsed() && !header.text().isEmpty()).toList();
  }

  /// Required columns that no heading stands for.
  public List<SheetColumn> absent(SheetShape shape) {
    return shape.columns().stream()
        .filter(column -> column.required() && header(column.key()).isEmpty())
        .toList();
  }

  /// Whether enough columns are there to compare anything.
  public boolean isComplete(SheetShape shape) {
    return absent(shape).isEmpty() && shape.identifies(column -> header(column).isPresent());
  }
}
