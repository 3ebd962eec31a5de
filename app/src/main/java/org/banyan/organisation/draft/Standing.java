package org.banyan.organisation.draft;

import java.util.Locale;

/// How far a draft has come.
public enum Standing {
  OPEN,
  PROPOSED,
  SCHEDULED,
  ADOPTED,
  DISCARDED;

  public String key() {
    return "organisation.standing." + name().toLowerCase(Locale.ROOT);
  }
}
