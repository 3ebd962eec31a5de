package org.banyan.platform.page.design;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.chart.Caption;
import org.banyan.platform.page.chart.Chart;
import org.banyan.platform.page.chart.Plot;
import org.banyan.platform.page.chart.Plot.Series;
import org.banyan.platform.page.chart.Scale;

/// One chart of each kind, and one with nothing to draw.
public final class SampleCharts {

  private static final int WEEKS = 12;
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

  private final Frame frame;
  private final List<String> weeks =
      IntStream.range(0, WEEKS).mapToObj(week -> MONDAY.plusWeeks(week).toString()).toList();

  SampleCharts(Frame frame) {
    this.frame = frame;
  }

  public List<Chart> all() {
    return List.of(lines(), areas(), bars(), nothing());
  }

  public Chart triangle() {
    var ages = IntStream.range(0, WEEKS).mapToObj(age -> frame.say("platform.design.age", age));
    var values =
        IntStream.range(0, WEEKS).mapToObj(row -> numbers(WEEKS - row, age -> kept(row, age)));
    var cohorts =
        IntStream.range(0, WEEKS)
            .mapToObj(row -> "%s · %d".formatted(weeks.get(row), 180 + row * 17 % 90));
    return chart("triangle", new Plot.Triangle(cohorts.toList(), ages.toList(), values.toList()));
  }

  private Chart lines() {
    return chart(
        "lines",
        new Plot.Lines(
            weeks,
            List.of(
                series("speaking", week -> 410 + 22 * week + 40 * Math.sin(week)),
                series("reading", week -> 980 + 14 * week + 60 * Math.cos(week * 0.8)),
                series(
                    "asking", week -> week == 5 ? Double.NaN : 120 + 30 * Math.sin(week * 1.3)))));
  }

  private Chart areas() {
    return chart(
        "areas",
        new Plot.Areas(
            weeks,
            List.of(
                series("retained", week -> 600 + 18 * week),
                series("new", week -> 160 + 25 * Math.sin(week)),
                series("resurrected", week -> 60 + 12 * Math.cos(week)),
                series("lost", week -> -140 - 20 * Math.sin(week * 0.7)))));
  }

  private Chart bars() {
    return chart(
        "bars",
        new Plot.Bars(
            List.of("林晓雨", "陈思远", "Maya Lin", "周杰", "何苗"),
            List.of(
                new Series(
                    frame.say("platform.design.series.load"),
                    List.of(12.0, 9.0, 17.0, 6.0, 11.0)))));
  }

  private Chart nothing() {
    return chart("nothing", new Plot.Lines(List.of(), List.of()));
  }

  private Chart chart(String name, Plot plot) {
    var key = "platform.design.chart." + name;
    var caption =
        new Caption(
            frame.say(key),
            frame.say(key + ".unit"),
            frame.say("platform.design.period"),
            frame.say(key + ".points"));
    var scale = plot instanceof Plot.Triangle ? Scale.SHARE : Scale.COUNT;
    return new Chart("chart-" + name, caption, scale, plot);
  }

  private Series series(String name, IntToDoubleFunction value) {
    return new Series(frame.say("platform.design.series." + name), numbers(WEEKS, value));
  }

  private static List<Double> numbers(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToObj(at -> rounded(value.applyAsDouble(at))).toList();
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : value;
  }

  private static double kept(int row, int age) {
    return age == 0 ? 1 : (0.36 + 0.012 * row) * Math.pow(age, -0.32) + 0.01 * Math.sin(row + age);
  }
}
