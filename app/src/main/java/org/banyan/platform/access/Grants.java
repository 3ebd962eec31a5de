package org.banyan.platform.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The powers a person holds under one revision of the charter, each with the post it comes from.
public record Grants(long revision, List<Grant> list) {

  /// One power, how far it reaches, and the title of the post that carries it.
  public record Grant(Power power, Scope scope, String post) {}

  public static final Grants NONE = new Grants(0, List.of());

  public Grants {
    list = List.copyOf(list);
  }

  /// Whether the power is held anywhere at all.
  public boolean hold(Power power) {
    return of(power).findAny().isPresent();
  }

  /// How far the power reaches, for lists that show only what it covers.
  public Set<Scope> reach(Power power) {
    return of(power).map(Grant::scope).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public Decision decide(Power power, Scope object) {
    return decide(power, Whereabouts.of(object));
  }

  /// The decision on one object, with the post that allows it.
  public Decision decide(Power power, Whereabouts object) {
    return of(power)
        .filter(grant -> object.isCoveredBy(grant.scope()))
        .findFirst()
        .<Decision>map(grant -> new Decision.Allowed(power, grant.post(), revision))
        .orElseGet(() -> new Decision.Refused(power, revision));
  }

  private Stream<Grant> of(Power power) {
    return list.stream()
        .filter(grant -> grant.power() == power && !(grant.scope() instanceof Scope.Unknown));
  }
}
