package org.banyan.organisation.draft;

import java.util.Locale;

/// How far a draft has come.
public enum Standing {
  OPEN,
  PROPOSED,
  SCHEDULED,
  ADOPTED,
  DISCARDED;

  /// How it is coloured.
  public String tone() {
    return switch (this) {
      case OPEN, DISCARDED -> "";
      case PROPOSED, SCHEDULED -> "accent";
      case ADOPTED -> "good";
    };
  }

  public String key() {
    return "organisation.standing." + name().toLowerCase(Locale.ROOT);
  }
}
