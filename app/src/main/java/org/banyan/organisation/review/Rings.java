package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rings in a relation that should have none. Each part is walked once; rings that share
/// a part are told apart as far as one walk sees them.
public final class Rings<T> {

  private final Map<T, List<T>> next;
  private final Set<T> done = new HashSet<>();
  private final List<List<T>> rings = new ArrayList<>();

  private Rings(Map<T, List<T>> next) {
    this.next = next;
  }

  public static <T> List<List<T>> in(Map<T, List<T>> next) {
    var rings = new Rings<>(next);
    next.keySet().forEach(rings::walkFrom);
    return rings.rings;
  }

  private void walkFrom(T start) {
    var path = new ArrayList<Step<T>>();
    var onPath = new LinkedHashSet<T>();
    enter(start, path, onPath);
    while (!path.isEmpty()) {
      var step = path.getLast();
      if (step.left().isEmpty()) {
        path.removeLast();
        onPath.remove(step.at());
        continue;
      }
      var to = step.left().removeLast();
      if (onPath.contains(to)) {
        close(to, onPath);
      } else {
        enter(to, path, onPath);
      }
    }
  }

  private void enter(T at, List<Step<T>> path, Set<T> onPath) {
    if (done.add(at)) {
      path.add(new Step<>(at, new ArrayList<>(next.getOrDefault(at, List.of()))));
      onPath.add(at);
    }
  }

  private void close(T to, Set<T> onPath) {
    rings.add(onPath.stream().dropWhile(each -> !each.equals(to)).toList());
  }

  private record Step<T>(T at, List<T> left) {}
}
