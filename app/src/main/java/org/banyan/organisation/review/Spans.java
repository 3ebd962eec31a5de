package org.banyan.organisation.review;

/// A post leads neither too many people nor too few to need a lead, and a unit has a size in which
/// people can work as a group.
final class Spans {

  private Spans() {}

  static void bounded(Design design, Tally tally) {
    var limits = design.charter().rules().limits();
    for (var node : design.posts()) {
      var reports = node.reports.stream().mapToInt(post -> post.holders.size()).sum();
      if (!node.reports.isEmpty()) {
        tally.examine(node);
      }
      if (reports > limits.mostReports() || (reports > 0 && reports < limits.leastReports())) {
        tally.object(
            node,
            new ResilienceFinding.SpanOff(
                node.post, reports, limits.leastReports(), limits.mostReports()));
      }
    }
    for (var node : design.units()) {
      var size = node.people(design).size();
      if (size == 0) {
        continue;
      }
      tally.examine(node);
      if (size < limits.leastUnit() || size > limits.mostUnit()) {
        tally.object(
            node,
            new ResilienceFinding.UnitSizeOff(
                node.unit, size, limits.leastUnit(), limits.mostUnit()));
      }
    }
  }
}
