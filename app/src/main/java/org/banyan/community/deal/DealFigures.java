package org.banyan.community.deal;

import java.math.BigDecimal;
import java.time.Instant;

/// What the deals of one kind and one currency amount to, and how many of them are of known
/// members.
public record DealFigures(
    String kind,
    String currency,
    long count,
    BigDecimal amount,
    long matched,
    Instant first,
    Instant last) {

  public long unmatched() {
    return count - matched;
  }
}
