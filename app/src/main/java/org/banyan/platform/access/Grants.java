package org.banyan.platform.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The powers a person holds under one revision of the charter, each with the post it comes from.
public record Grants(long revision, List<Grant> list) {

  /// One power, how far it reaches, the title of the post that carries it, and why it is theirs.
  public record Grant(Power power, Scope scope, String post, Footing footing) {

    public Grant(Power power, Scope scope, String post) {
      this(power, scope, post, new Footing.Holding());
    }

    private boolean isFor(PersonId absent) {
      return footing instanceof Footing.ActingFor(var person, _) && person.equals(absent);
    }
  }

  public static final Grants NONE = new Grants(0, List.of());

  public Grants {
    list = List.copyOf(list);
  }

  /// Whether the power is held anywhere at all.
  public boolean hold(Power power) {
    return of(power).findAny().isPresent();
  }

  /// The post by which the power is held first of all; a post of one’s own before others.
  Optional<String> post(Power power) {
    return of(power).map(Grant::post).findFirst();
  }

  /// The decision where it takes a second person: no for the proposer, and no for whoever has the
  /// power only by acting for the proposer.
  public Decision decideSecond(
      Power power, Whereabouts object, PersonId person, PersonId proposer) {
    if (decide(power, object) instanceof Decision.Refused refused) {
      return refused;
    }
    var others = list.stream().filter(grant -> !grant.isFor(proposer)).toList();
    return !person.equals(proposer)
            && new Grants(revision, others).decide(power, object)
                instanceof Decision.Allowed allowed
        ? allowed
        : new Decision.Refused(power, revision, Decision.Why.OWN_PROPOSAL);
  }

  /// For whom these grants act, each once.
  public Set<Footing.ActingFor> deputyships() {
    return list.stream()
        .map(Grant::footing)
        .filter(Footing.ActingFor.class::isInstance)
        .map(Footing.ActingFor.class::cast)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Powers taken in an emergency.
  public List<Grant> emergencies() {
    return list.stream().filter(grant -> grant.footing() instanceof Footing.Emergency).toList();
  }

  /// What is left of these when no other powers count.
  public Grants within(Set<Power> powers) {
    return new Grants(
        revision, list.stream().filter(grant -> powers.contains(grant.power())).toList());
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
