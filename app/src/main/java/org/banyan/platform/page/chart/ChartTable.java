package org.banyan.platform.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.chart.Plot.Series;
import org.banyan.platform.page.figure.Numerals;

/// A chart in rows and columns, for those who cannot or would rather not see it drawn.
public record ChartTable(List<String> heads, List<Row> rows, Scale scale) {

  /// One line of the table: what it is about, and the values.
  public record Row(String name, List<Double> values) {}

  static ChartTable of(Chart chart) {
    return switch (chart.plot()) {
      case Plot.Lines(var points, var series) -> across(chart, points, series);
      case Plot.Areas(var points, var series) -> across(chart, points, series);
      case Plot.Bars(var points, var series) -> across(chart, points, series);
      case Plot.Triangle(var cohorts, var ages, var values) -> {
        var rows =
            IntStream.range(0, cohorts.size())
                .mapToObj(at -> new Row(cohorts.get(at), values.get(at)))
                .toList();
        yield new ChartTable(heads(chart, ages), rows, chart.scale());
      }
    };
  }

  /// A value as the reader writes it, or a dash.
  public String text(double value, Language language) {
    if (!Double.isFinite(value)) {
      return "—";
    }
    var numerals = new Numerals(language);
    return switch (scale) {
      case COUNT -> numerals.count(value, 1);
      case SHARE -> numerals.share(value, 1);
    };
  }

  private static ChartTable across(Chart chart, List<String> points, List<Series> series) {
    var rows =
        IntStream.range(0, points.size())
            .mapToObj(at ->
                new Row(
                    points.get(at), series.stream().map(each -> each.values().get(at)).toList()))
            .toList();
    return new ChartTable(
        heads(chart, series.stream().map(Series::name).toList()), rows, chart.scale());
  }

  private static List<String> heads(Chart chart, List<String> names) {
    var heads = new ArrayList<String>();
    heads.add(chart.caption().points());
    heads.addAll(names);
    return List.copyOf(heads);
  }
}
