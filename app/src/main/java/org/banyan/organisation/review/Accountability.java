package org.banyan.organisation.review;

/// Every duty has one post accountable for it, and somebody who does it.
final class Accountability {

  private Accountability() {}

  static void oneAccountable(Design design, Tally tally) {
    for (var node : design.duties()) {
      tally.examine(node);
      switch (node.accountable.size()) {
        case 0 -> tally.object(node, new DivisionFinding.NobodyAccountable(node.duty));
        case 1 -> {}
        default ->
            tally.object(
                node,
                new DivisionFinding.SeveralAccountable(node.duty, Design.posts(node.accountable)));
      }
    }
  }

  static void someoneDoesIt(Design design, Tally tally, boolean holdersKnown) {
    for (var node : design.duties()) {
      tally.examine(node);
      if (node.responsible.isEmpty()) {
        tally.object(node, new DivisionFinding.NobodyResponsible(node.duty));
      } else if (holdersKnown && hasVacant(node)) {
        var vacant = node.responsible.stream().filter(post -> post.holders.isEmpty()).toList();
        tally.object(node, new DivisionFinding.ResponsibleVacant(node.duty, Design.posts(vacant)));
      }
    }
  }

  private static boolean hasVacant(DutyNode node) {
    for (var post : node.responsible) {
      if (post.holders.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
