package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Finds sets that share much (Jaccard), without comparing all with all: two sets that alike must
/// share one of their rarest elements, so only those are looked up.
final class AlikeSets {

  /// Two sets that are alike enough, and how much.
  record Pair(int one, int other, double likeness) {}

  /// Sets that are alike, directly or through others, and the two of them found most alike.
  record Cluster(List<Integer> members, Pair strongest) {}

  /// A set that holds an element, and the place of the one noted before it.
  private record Held(int set, int before) {}

  private static final double ROUNDING = 1e-9;

  private final List<int[]> sets;
  private final double least;
  private final int[] cluster;
  private final int[] seenBy;
  private final int[] latest;
  private final List<Held> holders = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  private AlikeSets(List<int[]> sets, double least) {
    this.sets = sets;
    this.least = least;
    this.cluster = IntStream.range(0, sets.size()).toArray();
    this.seenBy = new int[sets.size()];
    Arrays.fill(seenBy, -1);
    this.latest = new int[1 + sets.stream().mapToInt(AlikeSets::greatest).max().orElse(0)];
    Arrays.fill(latest, -1);
  }

  private static int greatest(int[] set) {
    return set.length == 0 ? 0 : set[set.length - 1];
  }

  /// The clusters of sets alike by at least that much. Each set is sorted, with lower numbers for
  /// rarer elements.
  static List<Cluster> clusters(List<int[]> sets, double least) {
    var alike = new AlikeSets(sets, least);
    IntStream.range(0, sets.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> sets.get(index).length))
        .forEach(alike::place);
    return alike.clusters();
  }

  private List<Cluster> clusters() {
    var strongest = new LinkedHashMap<Integer, Pair>();
    for (var pair : pairs) {
      strongest.merge(root(pair.one()), pair, AlikeSets::stronger);
    }
    var members = new HashMap<Integer, List<Integer>>();
    for (var index = 0; index < sets.size(); index++) {
      members.computeIfAbsent(root(index), _ -> new ArrayList<>()).add(index);
    }
    return strongest.entrySet().stream()
        .map(each -> new Cluster(members.getOrDefault(each.getKey(), List.of()), each.getValue()))
        .toList();
  }

  private static Pair stronger(Pair one, Pair other) {
    return one.likeness() < other.likeness() ? other : one;
  }

  private void place(int index) {
    var set = sets.get(index);
    var rarest = set.length - (int) Math.ceil(least * set.length - ROUNDING) + 1;
    for (var each = 0; each < Math.min(rarest, set.length); each++) {
      for (var at = latest[set[each]]; at >= 0; at = holders.get(at).before()) {
        compare(index, holders.get(at).set());
      }
      holders.add(new Held(index, latest[set[each]]));
      latest[set[each]] = holders.size() - 1;
    }
  }

  private void compare(int index, int other) {
    if (seenBy[other] == index || root(index) == root(other)) {
      return;
    }
    seenBy[other] = index;
    if (sets.get(other).length < least * sets.get(index).length - ROUNDING) {
      return;
    }
    var likeness = likeness(sets.get(index), sets.get(other));
    if (likeness >= least) {
      pairs.add(new Pair(other, index, likeness));
      cluster[root(index)] = root(other);
    }
  }

  private int root(int index) {
    var at = index;
    while (cluster[at] != at) {
      cluster[at] = cluster[cluster[at]];
      at = cluster[at];
    }
    return at;
  }

  private static double likeness(int[] one, int[] other) {
    var shared = 0;
    var first = 0;
    var second = 0;
    while (first < one.length && second < other.length) {
      if (one[first] == other[second]) {
        shared++;
        first++;
        second++;
      } else if (one[first] < other[second]) {
        first++;
      } else {
        second++;
      }
    }
    return (double) shared / (one.length + other.length - shared);
  }
}
