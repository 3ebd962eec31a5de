package org.banyan.organisation.review;

import java.util.Locale;

/// One of the four principles of design: 明确分工, 灵活高效, 责权对等, 持续改进.
public enum Principle {
  CLEAR_DIVISION,
  FLEXIBLE_STRUCTURE,
  PARITY,
  CONTINUOUS_IMPROVEMENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String key() {
    return "organisation.principle." + code();
  }
}
