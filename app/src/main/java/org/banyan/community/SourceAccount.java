package org.banyan.community;

import java.time.LocalDate;
import java.util.List;

/// What one format of export has brought to a community: its days, how many messages, how many of
/// them say what they answer, how many joins and leaves, and where messages are missing.
public record SourceAccount(
    String format,
    LocalDate first,
    LocalDate last,
    long messages,
    long replies,
    long comings,
    List<Gap> gaps) {

  public SourceAccount {
    gaps = List.copyOf(gaps);
  }
}
