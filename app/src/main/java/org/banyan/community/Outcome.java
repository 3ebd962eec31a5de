package org.banyan.community;

import java.util.Locale;

/// What becomes of a row of an export.
public enum Outcome {
  KEPT,
  DUPLICATE,
  SYSTEM,
  UNPARSED;

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
