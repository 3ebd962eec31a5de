package org.banyan.insight.web;

import java.util.List;
import java.util.stream.IntStream;
import org.banyan.analysis.presence.Triangle;
import org.banyan.analysis.presence.Triangle.Cohort;

/// The cohort triangle as rows and cells, one page of cohorts at a time; intervals in which nobody
/// began are left out.
public record TriangleTable(
    List<String> offsets, List<Row> rows, boolean hasOlder, boolean hasGrey, boolean hasSmall) {

  /// One cohort: its interval, how many began, and whether history starts only later.
  public record Row(String cohort, String size, boolean beforeHistory, List<Cell> cells) {}

  /// One cell: what it says, its colour, the whole story, and whether its interval is still
  /// running.
  public record Cell(String text, String tone, String story, boolean running) {}

  /// Cohorts with fewer people show no share.
  static final int MINIMUM = 5;

  private static final int ROWS = 26;
  private static final int LEVELS = 8;

  static TriangleTable of(Triangle triangle, RetentionWords words) {
    var cohorts = triangle.cohorts().stream().filter(cohort -> cohort.size() > 0).toList();
    var end = Math.max(0, cohorts.size() - ROWS * words.query().page());
    var shown = cohorts.subList(Math.max(0, end - ROWS), end);
    var width =
        Math.min(ROWS, shown.stream().mapToInt(cohort -> cohort.retained().size()).max().orElse(0));
    var painter = new Painter(triangle, words, warmest(shown, width));
    return new TriangleTable(
        IntStream.range(0, width).mapToObj(words::offset).toList(),
        shown.stream().map(cohort -> painter.row(cohort, width)).toList(),
        end > ROWS,
        shown.stream().anyMatch(Cohort::beforeHistory),
        shown.stream().anyMatch(cohort -> cohort.size() < MINIMUM));
  }

  /// The highest share after the first interval, which would drown all others.
  private static double warmest(List<Cohort> shown, int width) {
    return shown.stream()
        .filter(cohort -> cohort.size() >= MINIMUM)
        .flatMapToDouble(cohort ->
            IntStream.range(1, width).mapToDouble(offset -> cohort.share(offset).orElse(0)))
        .max()
        .orElse(1);
  }

  /// Puts words and colours to the cells.
  private record Painter(Triangle triangle, RetentionWords words, double top) {

    Row row(Cohort cohort, int width) {
      var cells =
          IntStream.range(0, Math.min(width, cohort.retained().size()))
              .mapToObj(offset -> cell(cohort, offset))
              .toList();
      return new Row(
          words.cohort(cohort), words.number(cohort.size()), cohort.beforeHistory(), cells);
    }

    private Cell cell(Cohort cohort, int offset) {
      var last = offset == cohort.retained().size() - 1;
      return new Cell(
          words.cell(cohort, offset),
          tone(cohort, offset),
          words.story(cohort, offset),
          last && !triangle.lastComplete());
    }

    private String tone(Cohort cohort, int offset) {
      if (offset == 0 || cohort.size() < MINIMUM || top == 0) {
        return "blank";
      }
      var share = cohort.share(offset).orElse(0) / top;
      return "heat-" + Math.clamp((int) Math.ceil(share * LEVELS), 0, LEVELS);
    }
  }
}
