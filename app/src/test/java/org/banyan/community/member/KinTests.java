package org.banyan.community.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.banyan.community.member.Kin.Pair;
import org.junit.jupiter.api.Test;

class KinTests {

  private static final long SEED = 20_261_126;
  private static final int IDENTITIES = 12;

  @Test
  void makesTheSameMembersInWhateverOrderTheMergesCome() {
    var random = new Random(SEED);
    for (var round = 0; round < 2_000; round++) {
      var merges = pairs(random, random.nextInt(10));
      var expected = sets(merges);

      var shuffled = new ArrayList<>(merges);
      Collections.shuffle(shuffled, random);

      assertThat(members(Kin.of(shuffled))).isEqualTo(expected);
      assertThat(members(Kin.of(merges))).isEqualTo(expected);
    }
  }

  @Test
  void isAsIfAnUndoneMergeHadNeverBeen() {
    var random = new Random(SEED);
    for (var round = 0; round < 2_000; round++) {
      var merges = pairs(random, 1 + random.nextInt(9));
      var undone = merges.get(random.nextInt(merges.size()));
      var left = merges.stream().filter(merge -> !merge.equals(undone)).toList();

      assertThat(members(Kin.of(left))).isEqualTo(sets(left));
    }
  }

  @Test
  void neverBreaksWhatIsToldApart() {
    var random = new Random(SEED);
    for (var round = 0; round < 2_000; round++) {
      var apart = pairs(random, 3);
      var held = new ArrayList<Pair>();
      for (var merge : pairs(random, 15)) {
        if (!Kin.of(held).breaks(merge, apart)) {
          held.add(merge);
        }
      }

      var kin = Kin.of(held);
      assertThat(apart).noneMatch(pair -> kin.member(pair.one()) == kin.member(pair.other()));
    }
  }

  private static List<Pair> pairs(Random random, int count) {
    var pairs = new ArrayList<Pair>();
    while (pairs.size() < count) {
      var pair = new Pair(random.nextInt(IDENTITIES), random.nextInt(IDENTITIES));
      if (pair.one() != pair.other()) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static Map<Long, Long> members(Kin kin) {
    var members = new HashMap<Long, Long>();
    for (var identity = 0L; identity < IDENTITIES; identity++) {
      members.put(identity, kin.member(identity));
    }
    return members;
  }

  /// The plain way: sets that are poured into each other.
  private static Map<Long, Long> sets(List<Pair> merges) {
    var sets = new HashMap<Long, Set<Long>>();
    for (var identity = 0L; identity < IDENTITIES; identity++) {
      sets.put(identity, new HashSet<>(Set.of(identity)));
    }
    for (var merge : merges) {
      var both = Objects.requireNonNull(sets.get(merge.one()));
      both.addAll(Objects.requireNonNull(sets.get(merge.other())));
      both.forEach(identity -> sets.put(identity, both));
    }
    var members = new HashMap<Long, Long>();
    sets.forEach((identity, set) -> members.put(identity, Collections.min(set)));
    return members;
  }
}
