package org.banyan.platform.page.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What stands behind a number, in the reader's words: definition, denominator, coverage, period,
/// source, and the level of evidence (0 roster to 3 archive) that it rests on.
public record Meaning(
    String definition,
    String denominator,
    String coverage,
    String period,
    String source,
    OptionalInt evidence) {

  /// One line of the explanation: the key of its words and the text.
  public record Line(String key, String text) {}

  public static Meaning of(String definition) {
    return new Meaning(definition, "", "", "", "", OptionalInt.empty());
  }

  public Meaning over(String newDenominator, String newCoverage) {
    return new Meaning(definition, newDenominator, newCoverage, period, source, evidence);
  }

  public Meaning in(String newPeriod) {
    return new Meaning(definition, denominator, coverage, newPeriod, source, evidence);
  }

  public Meaning from(String newSource, int level) {
    return new Meaning(definition, denominator, coverage, period, newSource, OptionalInt.of(level));
  }

  /// What is known of it, without empty lines.
  public List<Line> lines() {
    return Stream.of(
            new Line("platform.figure.definition", definition),
            new Line("platform.figure.denominator", denominator),
            new Line("platform.figure.coverage", coverage),
            new Line("platform.figure.period", period),
            new Line("platform.figure.source", source))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }
}
