package org.banyan.community;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.banyan.community.reading.Row;

/// What one live source has brought since the last time: the rows, and the deliveries they came in.
public record LiveShare(
    CommunityId community,
    UUID source,
    String name,
    String format,
    Basis basis,
    LocalDate day,
    Collection<UUID> deliveries,
    List<Row> rows) {

  public LiveShare {
    deliveries = List.copyOf(deliveries);
    rows = List.copyOf(rows);
  }
}
