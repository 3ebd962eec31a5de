package org.banyan.organisation.review;

import java.util.List;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Post;

/// The parts of a charter that show a finding.
final class Witness {

  private Witness() {}

  static List<CharterId> of(List<Post> posts) {
    return posts.stream().<CharterId>map(Post::id).toList();
  }

  static List<CharterId> of(CharterId first, List<Post> posts) {
    return ids(first, posts.stream().map(Post::id));
  }

  static List<CharterId> ids(CharterId first, Stream<? extends CharterId> others) {
    return Stream.<CharterId>concat(Stream.of(first), others).distinct().toList();
  }
}
