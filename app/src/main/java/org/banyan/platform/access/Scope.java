package org.banyan.platform.access;

import java.util.UUID;

/// How far a power reaches.
public sealed interface Scope {

  /// The whole installation.
  record Everywhere() implements Scope {}

  /// One community and all that is in it.
  record Community(UUID id) implements Scope {}

  static Scope everywhere() {
    return new Everywhere();
  }

  /// Whether a power of this reach covers an object of that reach.
  default boolean covers(Scope object) {
    return switch (this) {
      case Everywhere() -> true;
      case Community _ -> equals(object);
    };
  }
}
