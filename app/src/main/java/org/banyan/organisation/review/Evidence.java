package org.banyan.organisation.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.Charter;

/// What can be judged at all: the aspects that the charter, or the source it came from, states,
/// what was seen in data, and the day it is judged on.
public record Evidence(
    Set<Aspect> stated, Map<Check, Observed> observed, Optional<LocalDate> today) {

  public Evidence {
    stated = Set.copyOf(stated);
    observed = Map.copyOf(observed);
    for (var check : observed.keySet()) {
      if (check.evidence().isEmpty()) {
        throw new IllegalArgumentException(
            "The charter itself answers this check (%s).".formatted(check));
      }
    }
  }

  /// Everything the charter states something about.
  public static Evidence in(Charter charter) {
    return new Evidence(StatedAspects.of(charter), Map.of(), Optional.empty());
  }

  /// The same with what these sources have seen by that day.
  public Evidence with(List<EvidenceSource> sources, Charter charter, LocalDate day) {
    var seen = new EnumMap<Check, Observed>(Check.class);
    sources.forEach(source -> seen.putAll(source.observe(charter, day)));
    return new Evidence(stated, seen, Optional.of(day));
  }

  /// The same without what its source cannot express.
  public Evidence without(Aspect... aspects) {
    var left = EnumSet.noneOf(Aspect.class);
    left.addAll(stated);
    left.removeAll(Set.of(aspects));
    return new Evidence(left, observed, today);
  }

  boolean states(Aspect aspect) {
    return stated.contains(aspect);
  }

  /// The first of these aspects that is not stated.
  Optional<Aspect> missing(List<Aspect> needed) {
    for (var aspect : needed) {
      if (!states(aspect)) {
        return Optional.of(aspect);
      }
    }
    return Optional.empty();
  }
}
