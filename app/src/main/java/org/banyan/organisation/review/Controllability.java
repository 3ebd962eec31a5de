package org.banyan.organisation.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.OutcomeMetric;

/// Whoever is measured by an outcome has a duty that moves it, with the authority it takes, and the
/// weights of a post’s metrics are 100 together.
final class Controllability {

  private static final int ALL = 100;

  private final Map<MetricId, OutcomeMetric> metrics = new HashMap<>();
  private final boolean movesKnown;
  private final Tally tally;

  private Controllability(Design design, Tally tally) {
    this.tally = tally;
    design.charter().metrics().forEach(metric -> metrics.put(metric.id(), metric));
    this.movesKnown =
        design.duties().stream().anyMatch(node -> !node.duty.profile().moves().isEmpty());
  }

  static void given(Design design, Tally tally) {
    var control = new Controllability(design, tally);
    design.posts().forEach(control::examine);
  }

  private void examine(PostNode node) {
    if (node.post.metrics().isEmpty()) {
      return;
    }
    tally.examine(node);
    if (movesKnown) {
      var moved = moved(node);
      var beyond =
          node.post.metrics().stream()
              .filter(metric -> !moved.contains(metric))
              .flatMap(metric -> Stream.ofNullable(metrics.get(metric)))
              .toList();
      if (!beyond.isEmpty()) {
        tally.object(node, new ControlFinding.MetricUncontrolled(node.post, beyond));
      }
    }
    var weights = node.post.weights();
    var sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    if (!weights.isEmpty() && sum != ALL) {
      tally.object(node, new ControlFinding.WeightsOff(node.post, sum));
    }
  }

  private static Set<MetricId> moved(PostNode node) {
    var moved = new HashSet<MetricId>();
    for (var duty : node.duties()) {
      var moves = duty.duty.profile().moves();
      if (!moves.isEmpty() && holds(node, duty.needs)) {
        moved.addAll(moves);
      }
    }
    return moved;
  }

  private static boolean holds(PostNode node, int[] needs) {
    for (var need : needs) {
      if (!node.grants.get(need)) {
        return false;
      }
    }
    return true;
  }
}
