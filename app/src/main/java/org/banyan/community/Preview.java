package org.banyan.community;

import java.util.List;
import java.util.Optional;

/// What an import would bring, found out without writing anything.
public record Preview(
    String name,
    String format,
    Reconciliation reconciliation,
    Optional<Span> span,
    long members,
    List<String> channels,
    List<String> unknownHeaders) {

  public Preview {
    channels = List.copyOf(channels);
    unknownHeaders = List.copyOf(unknownHeaders);
  }
}
