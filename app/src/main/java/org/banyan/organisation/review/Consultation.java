package org.banyan.organisation.review;

/// Nobody has to ask more than a few before a duty can be done.
final class Consultation {

  private static final int MOST = 3;

  private Consultation() {}

  static void bounded(Design design, Tally tally) {
    for (var node : design.duties()) {
      tally.examine(node);
      var consulted = node.duty.consulted();
      if (consulted.size() > MOST) {
        var posts = Design.posts(design.nodes(consulted));
        tally.object(node, new DomainFinding.ConsultInflation(node.duty, posts));
      }
    }
  }
}
