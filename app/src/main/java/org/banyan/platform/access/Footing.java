package org.banyan.platform.access;

import java.time.Instant;

/// Why somebody has a power now.
public sealed interface Footing {

  /// They hold the post themselves.
  record Holding() implements Footing {}

  /// They act for a colleague who is away, in what the colleague’s posts carry.
  record ActingFor(PersonId person, String name) implements Footing {}

  /// They took the power in an emergency, for a while, before everybody’s eyes.
  record Emergency(Instant until) implements Footing {}
}
