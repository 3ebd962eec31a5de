package org.banyan.organisation.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.banyan.organisation.review.DivisionFinding.PostUndefined;
import org.banyan.organisation.review.DivisionFinding.PostUndefined.Gap;

/// Every post says what it is for, what it does and by which outcome it is known.
final class PostDescriptions {

  private PostDescriptions() {}

  static void defined(Design design, Tally tally) {
    for (var node : design.posts()) {
      tally.examine(node);
      var gaps = gaps(node);
      if (!gaps.isEmpty()) {
        tally.object(node, new PostUndefined(node.post, gaps));
      }
    }
  }

  private static Set<Gap> gaps(PostNode node) {
    var gaps = EnumSet.noneOf(Gap.class);
    if (node.post.purpose().isBlank()) {
      gaps.add(Gap.PURPOSE);
    }
    if (node.accountable.isEmpty() && node.responsible.isEmpty()) {
      gaps.add(Gap.DUTY);
    }
    if (node.post.metrics().isEmpty()) {
      gaps.add(Gap.METRIC);
    }
    return gaps.isEmpty() ? Set.of() : Collections.unmodifiableSet(gaps);
  }
}
