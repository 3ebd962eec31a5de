package org.banyan.organisation.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.DivisionFinding.PostUndefined;
import org.banyan.organisation.review.DivisionFinding.PostUndefined.Gap;
import org.banyan.organisation.review.Review.Examined;

/// Every post says what it is for, what it does and by which outcome it is known.
final class PostDescriptions {

  private PostDescriptions() {}

  static Examined defined(Design design) {
    var posts = design.charter().posts();
    var findings =
        posts.stream()
            .map(post -> new PostUndefined(post, gaps(design, post)))
            .filter(finding -> !finding.gaps().isEmpty())
            .toList();
    return new Examined(posts.size(), findings);
  }

  private static Set<Gap> gaps(Design design, Post post) {
    var gaps = EnumSet.noneOf(Gap.class);
    if (post.purpose().isBlank()) {
      gaps.add(Gap.PURPOSE);
    }
    if (design.accountable(post).isEmpty() && design.responsible(post).isEmpty()) {
      gaps.add(Gap.DUTY);
    }
    if (post.metrics().isEmpty()) {
      gaps.add(Gap.METRIC);
    }
    return Collections.unmodifiableSet(gaps);
  }
}
