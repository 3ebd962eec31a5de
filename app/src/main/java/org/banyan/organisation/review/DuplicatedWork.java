package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.AlikeSets.Cluster;
import org.banyan.organisation.review.DivisionFinding.DuplicatedPosts;
import org.banyan.organisation.review.Review.Examined;

/// No two posts do nearly the same work in the same capacity: their duties, each with whether they
/// are accountable or responsible for it, share less than 0.6 (Jaccard).
final class DuplicatedWork {

  private static final double LIKE = 0.6;

  private final Design design;
  private final List<Set<Part>> works;
  private final List<List<Post>> posts;

  /// One duty in one capacity.
  private record Part(DutyId duty, boolean accountable) {}

  private DuplicatedWork(Design design) {
    this.design = design;
    var same = new LinkedHashMap<Set<Part>, List<Post>>();
    for (var post : design.charter().posts()) {
      same.computeIfAbsent(work(post), _ -> new ArrayList<>()).add(post);
    }
    same.remove(Set.of());
    this.works = List.copyOf(same.keySet());
    this.posts = List.copyOf(same.values());
  }

  static Examined among(Design design) {
    return new Examined(design.charter().posts().size(), new DuplicatedWork(design).findings());
  }

  private List<DuplicatedPosts> findings() {
    var clusters = AlikeSets.clusters(numbered(), LIKE);
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
    var both = new HashSet<>(works.get(one));
    both.retainAll(works.get(other));
    var ids = new HashSet<DutyId>();
    both.forEach(part -> ids.add(part.duty()));
    return design.duties(posts.get(one).getFirst()).stream()
        .filter(duty -> ids.contains(duty.id()))
        .toList();
  }

  private Set<Part> work(Post post) {
    var parts = new HashSet<Part>();
    design.accountable(post).forEach(duty -> parts.add(new Part(duty.id(), true)));
    design.responsible(post).forEach(duty -> parts.add(new Part(duty.id(), false)));
    return parts;
  }

  /// The works as sorted numbers, the rarest part first.
  private List<int[]> numbered() {
    var frequency = new LinkedHashMap<Part, Integer>();
    works.forEach(work -> work.forEach(part -> frequency.merge(part, 1, Integer::sum)));
    var order =
        frequency.entrySet().stream()
            .sorted(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .toList();
    var rank = new HashMap<Part, Integer>();
    order.forEach(part -> rank.put(part, rank.size()));
    return works.stream()
        .map(work -> work.stream().mapToInt(part -> rank.getOrDefault(part, 0)).sorted().toArray())
        .toList();
  }
}
