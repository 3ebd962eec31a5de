package org.banyan.organisation.review;

/// Every seat is held, and no more people hold a post than it has seats.
final class Seats {

  private Seats() {}

  static void filled(Design design, Tally tally) {
    for (var node : design.posts()) {
      tally.examine(node, node.post.seats());
      if (node.post.vacancies() > 0) {
        var accountable = !node.accountable.isEmpty();
        tally.object(node, new StaffingFinding.VacantSeats(node.post, accountable));
      } else if (node.post.holders().size() > node.post.seats()) {
        tally.object(node, new StaffingFinding.TooManyHolders(node.post));
      }
    }
  }
}
