package org.banyan.insight.web;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.banyan.analysis.presence.Lifecycle;
import org.banyan.analysis.presence.Lifecycle.Step;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.chart.Caption;
import org.banyan.platform.page.chart.Chart;
import org.banyan.platform.page.chart.Plot;
import org.banyan.platform.page.chart.Plot.Series;
import org.banyan.platform.page.chart.Scale;

/// The charts of the health page: who is active week by week, where they come from, who falls
/// silent.
final class Movement {

  private static final int WEEKS = 53;

  private final Frame frame;
  private final List<Step> steps;

  Movement(Frame frame, Lifecycle weeks) {
    this.frame = frame;
    var all = weeks.steps();
    this.steps = all.subList(Math.max(0, all.size() - WEEKS), all.size());
  }

  Chart active() {
    var plot =
        new Plot.Lines(points(), List.of(series("insight.health.active", step -> step.active())));
    return new Chart("active", caption("insight.health.active-chart"), Scale.COUNT, plot);
  }

  Chart lifecycle() {
    var plot =
        new Plot.Areas(
            points(),
            List.of(
                series("insight.lifecycle.returning", step -> step.returning()),
                series("insight.lifecycle.new", step -> step.fresh()),
                series("insight.lifecycle.resurrected", step -> step.resurrected()),
                series("insight.lifecycle.dormant", step -> -step.dormant())));
    return new Chart("lifecycle", caption("insight.health.lifecycle-chart"), Scale.COUNT, plot);
  }

  private Caption caption(String title) {
    return new Caption(
        frame.say(title), frame.say("insight.people"), period(), frame.say("insight.week-of"));
  }

  private String period() {
    if (steps.isEmpty()) {
      return "";
    }
    var text =
        frame.say(
            "insight.weeks",
            steps.getFirst().start().toString(),
            steps.getLast().start().plusDays(6).toString());
    return steps.getLast().complete() ? text : text + " " + frame.say("insight.last-running");
  }

  private List<String> points() {
    return steps.stream().map(step -> step.start().toString()).toList();
  }

  private Series series(String name, ToDoubleFunction<Step> value) {
    return new Series(frame.say(name), steps.stream().map(value::applyAsDouble).toList());
  }
}
