package org.banyan.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.reading.Column;

/// What an import would bring, found out without writing anything.
public record Preview(
    String name,
    String format,
    Reconciliation reconciliation,
    Optional<Span> span,
    long members,
    List<String> channels,
    List<String> unknownHeaders,
    Map<Column, String> columns,
    List<String> aside) {

  @SuppressWarnings("ConstantValue")
  public Preview {
    channels = List.copyOf(channels);
    unknownHeaders = List.copyOf(unknownHeaders);
    aside = aside == null ? List.of() : List.copyOf(aside);
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }
}
