package org.banyan.platform.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that an object lies in, itself among it: a group lies in its set, in its community, and in
/// what belongs to whoever looks after it.
public record Whereabouts(Set<Scope> scopes) {

  public Whereabouts {
    scopes = Set.copyOf(scopes);
  }

  public static Whereabouts of(Scope... scopes) {
    return new Whereabouts(Set.of(scopes));
  }

  /// The same, and within it this too.
  public Whereabouts and(Scope inner) {
    return new Whereabouts(
        Stream.concat(scopes.stream(), Stream.of(inner)).collect(Collectors.toSet()));
  }

  boolean isCoveredBy(Scope reach) {
    return scopes.stream().anyMatch(reach::covers);
  }
}
