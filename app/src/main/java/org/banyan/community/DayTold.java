package org.banyan.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one source says of a group on a day.
public record DayTold(LocalDate day, DaySource source, DayFigures figures) {

  /// A figure that is believed, and who says it.
  public record Believed(int value, DaySource source) {}

  /// What is believed of a day.
  public record Line(
      LocalDate day,
      Optional<Believed> members,
      Optional<Believed> joined,
      Optional<Believed> left,
      Optional<Believed> messages,
      Optional<Believed> speakers) {}

  /// One line for each day, of what is told in order of day and trust.
  static List<Line> lines(List<DayTold> told) {
    var lines = new ArrayList<Line>();
    for (var from = 0; from < told.size(); ) {
      var day = told.get(from).day();
      var until = from;
      while (until < told.size() && told.get(until).day().equals(day)) {
        until++;
      }
      lines.add(line(day, told.subList(from, until)));
      from = until;
    }
    return lines;
  }

  private static Line line(LocalDate day, List<DayTold> told) {
    return new Line(
        day,
        first(told, DayFigures::members),
        first(told, DayFigures::joined),
        first(told, DayFigures::left),
        first(told, DayFigures::messages),
        first(told, DayFigures::speakers));
  }

  private static Optional<Believed> first(
      List<DayTold> told, Function<DayFigures, Optional<Integer>> figure) {
    return told.stream()
        .flatMap(one ->
            figure.apply(one.figures()).stream().map(value -> new Believed(value, one.source())))
        .findFirst();
  }
}
