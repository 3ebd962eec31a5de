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
    return Stream.<CharterId>concat(Stream.of(first), posts.stream().map(Post::id)).toList();
  }
}
