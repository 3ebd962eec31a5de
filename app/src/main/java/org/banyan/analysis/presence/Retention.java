package org.banyan.analysis.presence;

import org.springframework.modulith.NamedInterface;

/// What counts as having stayed until the N-th interval after one's first.
@NamedInterface("figures")
public enum Retention {
  /// Active in interval N itself.
  BRACKET,
  /// Active in every interval up to and including N.
  ROLLING,
  /// Active in interval N or any later one.
  UNBOUNDED
}
