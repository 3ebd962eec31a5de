package org.banyan.organisation.review;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.AlikeSets.Cluster;
import org.banyan.organisation.review.DivisionFinding.DuplicatedPosts;
import org.banyan.organisation.review.Review.Examined;

/// No two posts do nearly the same work in the same capacity: their duties, each with whether they
/// are accountable or responsible for it, share less than 0.6 (Jaccard). A duty in one capacity is
/// a number: twice the place of the duty, one more where the post is accountable.
final class DuplicatedWork {

  private static final double LIKE = 0.6;

  private final List<Duty> duties;
  private final List<int[]> works = new ArrayList<>();
  private final List<List<Post>> posts = new ArrayList<>();

  private DuplicatedWork(Design design) {
    this.duties = design.charter().duties();
    var parts = new HashMap<String, List<Integer>>();
    for (var place = 0; place < duties.size(); place++) {
      add(parts, duties.get(place).responsible(), 2 * place);
      add(parts, duties.get(place).accountable(), 2 * place + 1);
    }
    var same = new LinkedHashMap<IntBuffer, List<Post>>();
    for (var post : design.charter().posts()) {
      var work = parts.getOrDefault(post.id().value(), List.of());
      if (!work.isEmpty()) {
        var key = IntBuffer.wrap(work.stream().mapToInt(Integer::intValue).toArray());
        same.computeIfAbsent(key, _ -> new ArrayList<>()).add(post);
      }
    }
    same.forEach((work, doers) -> {
      works.add(work.array());
      posts.add(doers);
    });
  }

  static Examined among(Design design) {
    return new Examined(design.charter().posts().size(), new DuplicatedWork(design).findings());
  }

  private List<DuplicatedPosts> findings() {
    var clusters = AlikeSets.clusters(rarestFirst(), LIKE);
    var joined = new HashSet<Integer>();
    clusters.forEach(cluster -> joined.addAll(cluster.members()));
    var same =
        IntStream.range(0, posts.size())
            .filter(index -> posts.get(index).size() > 1 && !joined.contains(index))
            .mapToObj(index -> new DuplicatedPosts(posts.get(index), 1, shared(index, index)));
    return Stream.concat(same, clusters.stream().map(this::finding)).toList();
  }

  private DuplicatedPosts finding(Cluster cluster) {
    var all = cluster.members().stream().flatMap(index -> posts.get(index).stream()).toList();
    var pair = cluster.strongest();
    return new DuplicatedPosts(all, pair.likeness(), shared(pair.one(), pair.other()));
  }

  private List<Duty> shared(int one, int other) {
    var parts = new HashSet<Integer>();
    IntStream.of(works.get(one)).forEach(parts::add);
    return IntStream.of(works.get(other))
        .filter(parts::contains)
        .map(part -> part / 2)
        .distinct()
        .mapToObj(duties::get)
        .toList();
  }

  /// The works with their parts numbered anew and sorted, the rarest part first.
  private List<int[]> rarestFirst() {
    var frequency = new int[2 * duties.size()];
    works.forEach(work -> IntStream.of(work).forEach(part -> frequency[part]++));
    var order =
        IntStream.range(0, frequency.length)
            .filter(part -> frequency[part] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(part -> frequency[part]))
            .toList();
    var rank = new int[frequency.length];
    for (var place = 0; place < order.size(); place++) {
      rank[order.get(place)] = place;
    }
    return works.stream()
        .map(work -> IntStream.of(work).map(part -> rank[part]).sorted().toArray())
        .toList();
  }

  private static void add(Map<String, List<Integer>> parts, List<PostId> doers, int part) {
    doers.forEach(post -> parts.computeIfAbsent(post.value(), _ -> new ArrayList<>()).add(part));
  }
}
