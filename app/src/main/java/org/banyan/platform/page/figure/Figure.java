package org.banyan.platform.page.figure;

import java.util.List;
import java.util.Optional;
import org.banyan.platform.language.Language;

/// A number as every page shows it: its name in the reader's words, what it reads, how it moved,
/// its course, and what it means.
public record Figure(
    String label, Reading reading, Optional<Change> change, List<Double> course, Meaning meaning) {

  public Figure {
    course = List.copyOf(course);
  }

  public static Figure of(String label, Reading reading, Meaning meaning) {
    return new Figure(label, reading, Optional.empty(), List.of(), meaning);
  }

  public Figure moved(Change newChange) {
    return new Figure(label, reading, Optional.of(newChange), course, meaning);
  }

  public Figure along(List<Double> newCourse) {
    return new Figure(label, reading, change, newCourse, meaning);
  }

  public Optional<Spark> spark() {
    return Spark.of(course);
  }

  /// The value as text; a share carries its sign.
  public static String text(Reading.Known known, Language language) {
    var numerals = new Numerals(language);
    return known.unit() == Unit.SHARE
        ? numerals.share(known.value(), known.digits())
        : numerals.count(known.value(), known.digits());
  }
}
