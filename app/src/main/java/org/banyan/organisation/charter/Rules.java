package org.banyan.organisation.charter;

import java.util.List;

/// The rules a team sets itself: which authorities must not meet in one hand, which belong to one
/// post of a unit only, between which sizes the structure works, and whom it takes to adopt another
/// charter.
public record Rules(
    List<Separation> separations, List<Authority> exclusive, Limits limits, AdoptionRule adoption) {

  /// No rules but the usual limits.
  public static final Rules USUAL =
      new Rules(List.of(), List.of(), Limits.USUAL, AdoptionRule.ONE_PERSON);

  public Rules {
    separations = List.copyOf(separations);
    exclusive = Guard.distinct("exclusive", exclusive);
  }
}
