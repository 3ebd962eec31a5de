package org.banyan.organisation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banyan.organisation.review.AlikeSets.Cluster;
import org.junit.jupiter.api.Test;

class AlikeSetsTests {

  private static final double LEAST = 0.6;

  @Test
  void findsTheClustersThatComparingAllWithAllFinds() {
    for (var seed = 0; seed < 300; seed++) {
      var sets = sets(new Random(seed));

      var found = AlikeSets.clusters(sets, LEAST).stream().map(Cluster::members).map(Set::copyOf);

      assertThat(found).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(slowly(sets));
    }
  }

  @Test
  void saysHowAlikeTheTwoMostAlikeAre() {
    var clusters = AlikeSets.clusters(List.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3}), LEAST);

    assertThat(clusters)
        .singleElement()
        .satisfies(one -> assertThat(one.strongest().likeness()).isEqualTo(0.75));
  }

  private static Set<Set<Integer>> slowly(List<int[]> sets) {
    var cluster = IntStream.range(0, sets.size()).toArray();
    for (var one = 0; one < sets.size(); one++) {
      for (var other = 0; other < one; other++) {
        if (likeness(sets.get(one), sets.get(other)) >= LEAST) {
          var from = cluster[one];
          var to = cluster[other];
          IntStream.range(0, cluster.length)
              .filter(at -> cluster[at] == from)
              .forEach(at -> cluster[at] = to);
        }
      }
    }
    var clusters = new HashSet<Set<Integer>>();
    for (var root = 0; root < sets.size(); root++) {
      var of = root;
      var members =
          IntStream.range(0, sets.size()).filter(at -> cluster[at] == of).boxed().toList();
      if (members.size() > 1) {
        clusters.add(Set.copyOf(members));
      }
    }
    return clusters;
  }

  private static double likeness(int[] one, int[] other) {
    var both = new TreeSet<Integer>();
    IntStream.of(one).forEach(both::add);
    IntStream.of(other).forEach(both::add);
    return (double) (one.length + other.length - both.size()) / both.size();
  }

  private static List<int[]> sets(Random random) {
    var sets = new ArrayList<int[]>();
    for (var each = 0; each < 40; each++) {
      var size = 1 + random.nextInt(12);
      sets.add(random.ints(0, 14).distinct().limit(size).sorted().toArray());
    }
    return sets;
  }
}
