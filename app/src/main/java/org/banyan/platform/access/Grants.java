package org.banyan.platform.access;

import java.util.List;

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
    return list.stream().anyMatch(grant -> grant.power() == power);
  }

  /// The decision on one object, with the post that allows it.
  public Decision decide(Power power, Scope object) {
    return list.stream()
        .filter(grant -> grant.power() == power && grant.scope().covers(object))
        .findFirst()
        .<Decision>map(grant -> new Decision.Allowed(power, grant.post(), revision))
        .orElseGet(() -> new Decision.Refused(power, revision));
  }
}
