package org.banyan.platform.page.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A course of values as a small line, drawn on the server. A gap in the values is a gap in the
/// line.
public record Spark(String line, String area, double endX, double endY) {

  public static final int WIDTH = 84;
  public static final int HEIGHT = 22;

  private static final double EDGE = 2;

  /// Fewer than two known values make no course.
  public static Optional<Spark> of(List<Double> values) {
    var known = values.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue);
    var range = known.summaryStatistics();
    if (range.getCount() < 2) {
      return Optional.empty();
    }
    return Optional.of(draw(values, range.getMin(), range.getMax()));
  }

  private static Spark draw(List<Double> values, double low, double high) {
    var line = new StringBuilder();
    var first = Double.NaN;
    double x = 0;
    double y = 0;
    var gap = true;
    for (var at = 0; at < values.size(); at++) {
      var value = values.get(at);
      if (!Double.isFinite(value)) {
        gap = true;
        continue;
      }
      x = EDGE + at * (WIDTH - 2 * EDGE) / (values.size() - 1);
      y = height(value, low, high);
      first = Double.isNaN(first) ? x : first;
      line.append(String.format(Locale.ROOT, "%s%.1f %.1f", gap ? "M" : "L", x, y));
      gap = false;
    }
    return new Spark(line.toString(), area(line, first, x), x, y);
  }

  /// The ground under the line; a broken line has none.
  private static String area(StringBuilder line, double first, double last) {
    if (line.lastIndexOf("M") > 0) {
      return "";
    }
    return line + String.format(Locale.ROOT, "L%.1f %dL%.1f %dZ", last, HEIGHT, first, HEIGHT);
  }

  private static double height(double value, double low, double high) {
    var share = high == low ? 0.5 : (value - low) / (high - low);
    return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  }
}
