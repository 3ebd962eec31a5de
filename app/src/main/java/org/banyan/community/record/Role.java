package org.banyan.community.record;

import java.util.Locale;

/// What a segment is for.
public enum Role {
  /// Rows whose key no live batch held when they came.
  KEPT,
  /// Rows whose key was held already, by another batch or twice in this one.
  SHADOW,
  /// The words of the rows, apart from them and by identity, so that erasing rewrites few files.
  TEXT;

  public static Role of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
