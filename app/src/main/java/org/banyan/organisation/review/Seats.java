package org.banyan.organisation.review;

import java.util.Optional;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.Review.Examined;

/// Every seat is held, and no more people hold a post than it has seats.
final class Seats {

  private Seats() {}

  static Examined filled(Design design) {
    var posts = design.charter().posts();
    var findings = posts.stream().flatMap(post -> off(design, post).stream()).toList();
    return new Examined(posts.stream().mapToInt(Post::seats).sum(), findings);
  }

  private static Optional<Finding> off(Design design, Post post) {
    if (post.vacancies() > 0) {
      var accountable = !design.accountable(post).isEmpty();
      return Optional.of(new StaffingFinding.VacantSeats(post, accountable));
    }
    return post.holders().size() > post.seats()
        ? Optional.of(new StaffingFinding.TooManyHolders(post))
        : Optional.empty();
  }
}
