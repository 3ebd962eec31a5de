package org.banyan.platform.page.chart;

import java.util.List;

/// What a chart draws. A value that is not known is NaN and leaves a gap.
public sealed interface Plot {

  /// One course of values, named in the reader's words.
  record Series(String name, List<Double> values) {

    public Series {
      values = List.copyOf(values);
    }
  }

  /// Lines over points in time.
  record Lines(List<String> points, List<Series> series) implements Plot {}

  /// Stacked areas over points in time; losses are negative and stack below zero.
  record Areas(List<String> points, List<Series> series) implements Plot {}

  /// Bars per category, stacked when there are several series.
  record Bars(List<String> points, List<Series> series) implements Plot {}

  /// Cohorts by age as a heat map: one row per cohort, shorter as cohorts grow younger.
  record Triangle(List<String> cohorts, List<String> ages, List<List<Double>> values)
      implements Plot {}

  /// Whether there is anything to draw.
  default boolean isEmpty() {
    return switch (this) {
      case Lines(_, var series) -> isEmpty(series);
      case Areas(_, var series) -> isEmpty(series);
      case Bars(_, var series) -> isEmpty(series);
      case Triangle(_, _, var values) -> values.stream().allMatch(List::isEmpty);
    };
  }

  private static boolean isEmpty(List<Series> series) {
    return series.stream()
        .flatMap(each -> each.values().stream())
        .noneMatch(value -> Double.isFinite(value));
  }
}
