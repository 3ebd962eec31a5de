package org.banyan.platform.page.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.platform.page.chart.Plot.Series;
import tools.jackson.databind.json.JsonMapper;

/// Writes the option that ECharts draws from. Colours, fonts and number formats are the browser's
/// affair, since they follow its theme and language.
final class ChartOption {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ChartOption() {}

  static String of(Chart chart) {
    var option = new LinkedHashMap<String, Object>();
    option.put("banyan", ours(chart));
    switch (chart.plot()) {
      case Plot.Lines(var points, var series) -> over(option, points, lines(series), series.size());
      case Plot.Areas(var points, var series) -> over(option, points, areas(series), series.size());
      case Plot.Bars(var points, var series) -> over(option, points, bars(series), series.size());
      case Plot.Triangle triangle -> triangle(option, triangle);
    }
    return JSON.writeValueAsString(option);
  }

  private static Map<String, Object> ours(Chart chart) {
    var ours = new LinkedHashMap<String, Object>();
    ours.put("share", chart.scale() == Scale.SHARE);
    ours.put("digits", chart.scale() == Scale.SHARE && !chart.isTall() ? 1 : 0);
    ours.put("unit", chart.caption().unit());
    if (chart.plot() instanceof Plot.Triangle(var cohorts, var ages, _)) {
      ours.put("rows", cohorts);
      ours.put("columns", ages);
    }
    return ours;
  }

  private static void over(
      Map<String, Object> option, List<String> points, List<?> series, int count) {
    var legend = count > 1;
    option.put(
        "grid",
        Map.of("left", 4, "right", 12, "top", legend ? 34 : 12, "bottom", 2, "containLabel", true));
    option.put("xAxis", Map.of("type", "category", "data", points));
    option.put("yAxis", Map.of("type", "value"));
    option.put("tooltip", Map.of("trigger", "axis"));
    option.put("series", series);
    if (legend) {
      option.put("legend", Map.of("top", 0, "left", 0));
    }
  }

  private static List<?> lines(List<Series> series) {
    return series.stream()
        .map(each ->
            drawn("line", each, Map.of("showSymbol", false, "lineStyle", Map.of("width", 2))))
        .toList();
  }

  private static List<?> areas(List<Series> series) {
    var stack =
        Map.of(
            "stack",
            "all",
            "stackStrategy",
            "samesign",
            "showSymbol",
            false,
            "lineStyle",
            Map.of("width", 0),
            "areaStyle",
            Map.of("opacity", 0.85));
    return series.stream().map(each -> drawn("line", each, stack)).toList();
  }

  private static List<?> bars(List<Series> series) {
    var stack = Map.of("stack", "all", "barMaxWidth", 26);
    return series.stream().map(each -> drawn("bar", each, stack)).toList();
  }

  private static Map<String, Object> drawn(String type, Series series, Map<String, ?> look) {
    var drawn = new LinkedHashMap<String, Object>(look);
    drawn.put("type", type);
    drawn.put("name", series.name());
    drawn.put("data", series.values().stream().map(ChartOption::known).toList());
    return drawn;
  }

  private static Object known(double value) {
    return Double.isFinite(value) ? value : "-";
  }

  private static void triangle(Map<String, Object> option, Plot.Triangle triangle) {
    var top = top(triangle);
    option.put("grid", Map.of("left", 14, "right", 4, "top", 4, "bottom", 2, "containLabel", true));
    option.put("xAxis", Map.of("type", "category", "data", triangle.ages(), "position", "top"));
    option.put("yAxis", Map.of("type", "category", "data", triangle.cohorts(), "inverse", true));
    option.put("tooltip", Map.of("trigger", "item"));
    option.put("visualMap", Map.of("show", false, "min", 0, "max", top));
    var label = Map.of("show", triangle.ages().size() <= 16, "fontSize", 11);
    option.put(
        "series", List.of(Map.of("type", "heatmap", "label", label, "data", cells(triangle, top))));
  }

  /// The deepest colour: the first age is always whole and would drown the rest.
  private static double top(Plot.Triangle triangle) {
    return triangle.values().stream()
        .flatMap(row -> row.stream().skip(1))
        .filter(Double::isFinite)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  private static List<?> cells(Plot.Triangle triangle, double top) {
    var cells = new ArrayList<Map<String, Object>>();
    for (var row = 0; row < triangle.values().size(); row++) {
      var values = triangle.values().get(row);
      for (var age = 0; age < values.size(); age++) {
        double value = values.get(age);
        if (Double.isFinite(value)) {
          var place = Stream.<Object>of(age, row, value).toList();
          cells.add(Map.of("value", place, "heavy", value > top * 0.6));
        }
      }
    }
    return cells;
  }
}
