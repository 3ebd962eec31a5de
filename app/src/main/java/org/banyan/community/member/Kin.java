package org.banyan.community.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which identities are one person: what hangs together over the merges that hold. The order in
/// which they were made does not matter, nor which others were made and undone.
public final class Kin {

  private final Map<Long, Long> parents = new HashMap<>();

  /// Two identities that are said to be one person, or not to be.
  public record Pair(long one, long other) {

    public Pair {
      if (one > other) {
        var greater = one;
        one = other;
        other = greater;
      }
    }
  }

  /// The kin that these merges make.
  public static Kin of(Collection<Pair> merges) {
    var kin = new Kin();
    merges.forEach(kin::unite);
    return kin;
  }

  private void unite(Pair pair) {
    var one = member(pair.one());
    var other = member(pair.other());
    parents.put(Math.max(one, other), Math.min(one, other));
  }

  /// The least identity of the person, which stands for all of them.
  public long member(long identity) {
    var at = identity;
    while (true) {
      var parent = parents.getOrDefault(at, at);
      if (parent == at) {
        return at;
      }
      parents.put(at, parents.getOrDefault(parent, parent));
      at = parent;
    }
  }

  /// Whether making these two one person would make one of others who are told apart.
  public boolean breaks(Pair merge, Collection<Pair> distinctions) {
    var one = member(merge.one());
    var other = member(merge.other());
    return distinctions.stream()
        .map(told -> new Pair(member(told.one()), member(told.other())))
        .anyMatch(new Pair(one, other)::equals);
  }

  /// By how many these identities become fewer.
  public int fewer(Collection<Long> identities) {
    Set<Long> members = new HashSet<>();
    identities.forEach(identity -> members.add(member(identity)));
    return Set.copyOf(identities).size() - members.size();
  }
}
