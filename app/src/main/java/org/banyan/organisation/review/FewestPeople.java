package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The fewest people who hold a set of authorities between them: an exact minimum set cover. Always
/// goes on with the authority that fewest can add, so that few branches are tried.
final class FewestPeople {

  private final BitSet wanted;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(PersonNode person, BitSet adds) {}

  FewestPeople(BitSet wanted, Collection<PersonNode> people) {
    this.wanted = wanted;
    for (var person : people) {
      var adds = (BitSet) wanted.clone();
      adds.and(person.authorities());
      add(new Candidate(person, adds));
    }
  }

  /// The smallest such set, if it has fewer members than that; empty also when all of them together
  /// do not suffice.
  Optional<List<PersonNode>> below(int limit) {
    for (var size = 1; size < limit; size++) {
      var found = cover(wanted, size);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Leaves out whoever adds nothing that another does not.
  private void add(Candidate candidate) {
    if (candidates.stream().anyMatch(each -> holds(each.adds(), candidate.adds()))) {
      return;
    }
    candidates.removeIf(each -> holds(candidate.adds(), each.adds()));
    candidates.add(candidate);
  }

  private static boolean holds(BitSet all, BitSet some) {
    var left = (BitSet) some.clone();
    left.andNot(all);
    return left.isEmpty();
  }

  private Optional<List<PersonNode>> cover(BitSet left, int size) {
    if (left.isEmpty()) {
      return Optional.of(List.of());
    }
    if (size == 0) {
      return Optional.empty();
    }
    for (var candidate : rarest(left)) {
      var rest = (BitSet) left.clone();
      rest.andNot(candidate.adds());
      var found = cover(rest, size - 1);
      if (found.isPresent()) {
        var people = new ArrayList<PersonNode>();
        people.add(candidate.person());
        people.addAll(found.get());
        return Optional.of(people);
      }
    }
    return Optional.empty();
  }

  private List<Candidate> rarest(BitSet left) {
    return left.stream()
        .mapToObj(
            authority -> candidates.stream().filter(each -> each.adds().get(authority)).toList())
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }
}
