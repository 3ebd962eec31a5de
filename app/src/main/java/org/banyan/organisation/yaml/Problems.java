package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.organisation.yaml.Problem.Kind;

/// The problems found so far in one file.
public final class Problems {

  private static final Comparator<Problem> IN_ORDER =
      Comparator.<Problem>comparingInt(problem -> problem.at().line())
          .thenComparingInt(problem -> problem.at().column());

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  public void add(Position at, Kind kind, String... arguments) {
    found.add(new Problem(file, at, kind, List.of(arguments)));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// All of them, from the first line to the last.
  public List<Problem> list() {
    return found.stream().sorted(IN_ORDER).toList();
  }
}
