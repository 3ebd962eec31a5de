package org.banyan.organisation.charter;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.SkillId;

/// What every part of a charter insists on.
final class Guard {

  private Guard() {}

  static String title(CharterId id, String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("The title of (%s) is blank.".formatted(id));
    }
    return title.strip();
  }

  static void within(Object id, String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The %s of (%s) lie outside %s to %s (%s).".formatted(what, id, least, most, value));
    }
  }

  static <T> List<T> distinct(Object id, List<T> list) {
    if (list.size() > 1 && new HashSet<>(list).size() < list.size()) {
      throw new IllegalArgumentException("(%s) names something twice (%s).".formatted(id, list));
    }
    return List.copyOf(list);
  }

  static Map<SkillId, Integer> levels(Object id, Map<SkillId, Integer> skills) {
    skills.values().forEach(level -> within(id, "skill levels", level, 1, 5));
    return Collections.unmodifiableMap(new LinkedHashMap<>(skills));
  }

  static Map<MetricId, Integer> weights(
      CharterId id, Map<MetricId, Integer> weights, List<MetricId> metrics) {
    weights.values().forEach(weight -> within(id, "weights", weight, 0, 100));
    if (!metrics.containsAll(weights.keySet())) {
      throw new IllegalArgumentException(
          "(%s) weighs metrics that are not its own (%s).".formatted(id, weights.keySet()));
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }
}
