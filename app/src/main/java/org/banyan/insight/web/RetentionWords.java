package org.banyan.insight.web;

import java.util.List;
import org.banyan.analysis.presence.Period;
import org.banyan.analysis.presence.Triangle;
import org.banyan.analysis.presence.Triangle.Cohort;
import org.banyan.analysis.presence.Triangle.Pooled;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.chart.Caption;
import org.banyan.platform.page.chart.Chart;
import org.banyan.platform.page.chart.Plot;
import org.banyan.platform.page.chart.Plot.Series;
import org.banyan.platform.page.chart.Scale;
import org.banyan.platform.page.figure.Numerals;

/// Puts retention into the reader's words.
record RetentionWords(Frame frame, RetentionQuery query) {

  private static final int POOLED_MINIMUM = 10;

  String definition() {
    return frame.say(
        "insight.retention." + RetentionQuery.word(query.retention()) + ".definition",
        frame.say("insight.unit." + RetentionQuery.word(query.period())));
  }

  /// The head of a column: how many intervals later.
  String offset(int offset) {
    return frame.say("insight.offset." + RetentionQuery.word(query.period()), offset);
  }

  /// A cohort by the interval in which it began.
  String cohort(Cohort cohort) {
    var day = cohort.start().toString();
    return query.period() == Period.MONTH ? day.substring(0, 7) : day;
  }

  String number(int count) {
    return new Numerals(frame.language()).count(count, 0);
  }

  String cell(Cohort cohort, int offset) {
    return switch (query.show()) {
      case PEOPLE -> number(cohort.retained().get(offset));
      case SHARE ->
          cohort.size() < TriangleTable.MINIMUM
              ? "—"
              : new Numerals(frame.language()).share(cohort.share(offset).orElse(0), 0);
    };
  }

  /// A cell in full, for those who point at it or hear it.
  String story(Cohort cohort, int offset) {
    var told =
        frame.say(
            "insight.retention.story",
            cohort(cohort),
            offset(offset),
            cohort.retained().get(offset),
            cohort.size());
    return cohort.size() < TriangleTable.MINIMUM
        ? told + " " + frame.say("insight.retention.small", TriangleTable.MINIMUM)
        : told;
  }

  /// All cohorts together, by how long ago they began.
  Chart curve(Triangle triangle) {
    var points = triangle.curve().stream().limit(53).toList();
    var caption =
        new Caption(
            frame.say("insight.retention.curve"),
            frame.say("insight.retention.curve-unit"),
            frame.say("insight.retention.curve-period"),
            frame.say("insight.retention.later"));
    var shares = points.stream().map(RetentionWords::shown).toList();
    var plot =
        new Plot.Lines(
            points.stream().map(point -> offset(point.offset())).toList(),
            List.of(
                new Series(
                    frame.say("insight.retention." + RetentionQuery.word(query.retention())),
                    shares)));
    return new Chart("curve", caption, Scale.SHARE, plot);
  }

  private static Double shown(Pooled point) {
    return point.of() < POOLED_MINIMUM ? Double.NaN : point.share();
  }
}
