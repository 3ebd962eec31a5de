package org.banyan.organisation.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody probably meant: the known word that takes the fewest strokes to reach.
public final class Nearest {

  private static final int SHOWN = 12;
  private static final int LONGEST = 60;

  private Nearest() {}

  static Optional<String> to(String written, Collection<String> known) {
    var reach = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= reach)
        .map(word -> new Candidate(word, strokes(written, word)))
        .filter(candidate -> candidate.strokes() <= reach)
        .min(Comparator.comparingInt(Candidate::strokes).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /// The nearest word, or the first of all that would do.
  public static String orAll(String written, Collection<String> known) {
    return to(written, known)
        .orElseGet(() ->
            known.stream().limit(SHOWN).collect(Collectors.joining(" / "))
                + (known.size() > SHOWN ? " …" : ""));
  }

  private record Candidate(String word, int strokes) {}

  private static int strokes(String from, String to) {
    if (from.length() > LONGEST || to.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    var row = new int[to.length() + 1];
    for (var column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (var each = 1; each <= from.length(); each++) {
      var corner = row[0];
      row[0] = each;
      for (var column = 1; column < row.length; column++) {
        var change = corner + (from.charAt(each - 1) == to.charAt(column - 1) ? 0 : 1);
        corner = row[column];
        row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
