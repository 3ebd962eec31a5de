package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.organisation.yaml.Problem.Kind;

/// The problems found so far, in one file or in several.
public final class Problems {

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(problem -> problem.at().line())
          .thenComparingInt(problem -> problem.at().column());

  private final String file;
  private final List<Problem> found;

  public Problems(String file) {
    this(file, new ArrayList<>());
  }

  private Problems(String file, List<Problem> found) {
    this.file = file;
    this.found = found;
  }

  /// The same problems, while another file is read.
  public Problems in(String another) {
    return new Problems(another, found);
  }

  public void add(Position at, Kind kind, String... arguments) {
    add(new Place(file, at), kind, arguments);
  }

  public void add(Place place, Kind kind, String... arguments) {
    add(new Problem(place.file(), place.at(), kind, List.of(arguments)));
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// All of them, file by file, from the first line to the last.
  public List<Problem> list() {
    return found.stream().sorted(IN_ORDER).toList();
  }
}
