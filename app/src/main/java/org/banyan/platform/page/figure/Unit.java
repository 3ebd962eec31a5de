package org.banyan.platform.page.figure;

import java.util.Locale;

/// What is counted. People are counted once each; memberships once per group.
public enum Unit {
  PEOPLE,
  MEMBERSHIPS,
  MESSAGES,
  GROUPS,
  POSTS,
  DUTIES,
  FINDINGS,
  DAYS,
  HOURS,
  MINUTES,
  POINTS,
  SHARE;

  /// The key of its words.
  public String key() {
    return "platform.unit." + name().toLowerCase(Locale.ROOT);
  }
}
