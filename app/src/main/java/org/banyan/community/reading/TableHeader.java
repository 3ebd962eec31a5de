package org.banyan.community.reading;

import java.time.ZoneId;
import java.util.List;

/// The line of a table that names its columns.
record TableHeader(long line, List<String> cells, ColumnMapping mapping) {

  static TableHeader of(TableLine line, ReadingOptions options) {
    return new TableHeader(line.number(), line.cells(), options.mapping(line.cells()));
  }

  /// Enough columns are mapped, and every mapped one is really there.
  boolean isEnough() {
    return mapping.isEnough() && mapping.missing(cells).isEmpty();
  }

  TableTime time(ZoneId zone) {
    return new TableTime(mapping.zone().orElse(zone), mapping.dates());
  }
}
