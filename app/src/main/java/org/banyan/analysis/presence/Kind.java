package org.banyan.analysis.presence;

/// What somebody did in a community, as far as presence tells deeds apart.
public enum Kind {
  MESSAGE,
  REPLY,
  REACTION,
  JOINED,
  LEFT;

  /// Whether the deed is a contribution of its own: these alone make a member active.
  boolean isAuthored() {
    return this == MESSAGE || this == REPLY;
  }
}
