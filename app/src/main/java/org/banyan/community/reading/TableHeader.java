package org.banyan.community.reading;

import java.util.List;

/// The line of a table that names its columns.
record TableHeader(long line, List<String> cells, ColumnMapping mapping) {

  /// Enough columns are mapped, and every mapped one that is needed is really there.
  boolean isEnough() {
    return mapping.isEnough()
        && has(Column.TIME)
        && (has(Column.SENDER) || has(Column.SENDER_NAME));
  }

  private boolean has(Column column) {
    return mapping.position(column, cells).isPresent();
  }
}
