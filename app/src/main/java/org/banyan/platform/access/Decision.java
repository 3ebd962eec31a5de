package org.banyan.platform.access;

/// The answer to "may this person do that": explained either way.
public sealed interface Decision {

  /// Yes, by this post of this revision.
  record Allowed(Power power, String post, long revision) implements Decision {}

  /// No, nothing in this revision grants it.
  record Refused(Power power, long revision) implements Decision {}
}
