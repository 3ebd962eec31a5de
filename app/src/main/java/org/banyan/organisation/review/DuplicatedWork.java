package org.banyan.organisation.review;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.review.AlikeSets.Pair;
import org.banyan.organisation.review.DivisionFinding.DuplicatedPosts;

/// No two posts do nearly the same work in the same capacity: their duties, each with whether they
/// are accountable or responsible for it, share less than 0.6 (Jaccard). A duty in one capacity is
/// a number: twice the place of the duty, one more where the post is accountable.
final class DuplicatedWork {

  private static final double LIKE = 0.6;

  private final Design design;
  private final List<int[]> works = new ArrayList<>();
  private final List<List<PostNode>> posts = new ArrayList<>();

  private DuplicatedWork(Design design) {
    this.design = design;
    var same = new LinkedHashMap<IntBuffer, List<PostNode>>();
    for (var node : design.posts()) {
      if (!node.duties().isEmpty()) {
        var key = IntBuffer.wrap(work(node));
        same.computeIfAbsent(key, _ -> new ArrayList<>()).add(node);
      }
    }
    same.forEach((work, doers) -> {
      works.add(work.array());
      posts.add(doers);
    });
  }

  static void among(Design design, Tally tally) {
    design.posts().forEach(tally::examine);
    new DuplicatedWork(design).objectTo(tally);
  }

  private void objectTo(Tally tally) {
    var clusters = AlikeSets.clusters(rarestFirst(), LIKE);
    var joined = new BitSet();
    for (var cluster : clusters) {
      cluster.members().forEach(joined::set);
      var all = cluster.members().stream().flatMap(each -> posts.get(each).stream()).toList();
      object(tally, all, cluster.strongest());
    }
    for (var index = 0; index < posts.size(); index++) {
      if (posts.get(index).size() > 1 && !joined.get(index)) {
        object(tally, posts.get(index), new Pair(index, index, 1));
      }
    }
  }

  private void object(Tally tally, List<PostNode> alike, Pair pair) {
    var modules = new BitSet();
    alike.forEach(node -> modules.or(node.modules()));
    tally.object(
        modules,
        new DuplicatedPosts(
            Design.posts(alike), pair.likeness(), shared(pair.one(), pair.other())));
  }

  private List<Duty> shared(int one, int other) {
    var parts = new HashSet<Integer>();
    IntStream.of(works.get(one)).forEach(parts::add);
    return IntStream.of(works.get(other))
        .filter(parts::contains)
        .map(part -> part / 2)
        .distinct()
        .mapToObj(place -> design.duties().get(place).duty)
        .toList();
  }

  /// The works with their parts numbered anew and sorted, the rarest part first.
  private List<int[]> rarestFirst() {
    var frequency = new int[2 * design.duties().size()];
    for (var work : works) {
      for (var part : work) {
        frequency[part]++;
      }
    }
    var most = IntStream.of(frequency).max().orElse(0);
    var next = new int[most + 2];
    IntStream.of(frequency).forEach(often -> next[often + 1]++);
    Arrays.parallelPrefix(next, Integer::sum);
    var rank = new int[frequency.length];
    for (var part = 0; part < frequency.length; part++) {
      rank[part] = next[frequency[part]]++;
    }
    return works.stream().map(work -> ranked(work, rank)).toList();
  }

  private static int[] ranked(int[] work, int[] rank) {
    var ranked = new int[work.length];
    Arrays.setAll(ranked, each -> rank[work[each]]);
    Arrays.sort(ranked);
    return ranked;
  }

  private static int[] work(PostNode node) {
    var work = new int[node.responsible.size() + node.accountable.size()];
    var next = 0;
    for (var duty : node.responsible) {
      work[next++] = 2 * duty.place;
    }
    for (var duty : node.accountable) {
      work[next++] = 2 * duty.place + 1;
    }
    Arrays.sort(work);
    return work;
  }
}
