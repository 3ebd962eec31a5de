package org.banyan.community.live;

import java.util.List;
import java.util.UUID;
import org.banyan.community.reading.Row;

/// One delivery that was accepted: of which source, which one, and what it says.
record Entry(UUID source, UUID delivery, List<Row> rows) {

  Entry {
    rows = List.copyOf(rows);
  }
}
