package org.banyan.organisation.charter;

import java.util.List;

/// The rules a team sets itself: which authorities must not meet in one hand, which belong to one
/// post of a unit only, and between which sizes the structure works.
public record Rules(List<Separation> separations, List<Authority> exclusive, Limits limits) {

  /// No rules but the usual limits.
  public static final Rules USUAL = new Rules(List.of(), List.of(), Limits.USUAL);

  public Rules {
    separations = List.copyOf(separations);
    exclusive = Guard.distinct("exclusive", exclusive);
  }
}
