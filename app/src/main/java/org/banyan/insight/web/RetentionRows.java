package org.banyan.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.analysis.presence.Triangle;
import org.banyan.analysis.presence.Triangle.Cohort;

/// The whole triangle as a table: a line per cohort, people per interval.
record RetentionRows(RetentionWords words) {

  List<List<Object>> of(Triangle triangle) {
    var rows = new ArrayList<List<Object>>();
    var heads =
        Stream.of("cohort", "size", "before-history")
            .<Object>map(head -> words.frame().say("insight.export." + head));
    var offsets =
        Stream.iterate(0, offset -> offset < triangle.cohorts().size(), offset -> offset + 1)
            .<Object>map(words::offset);
    rows.add(Stream.concat(heads, offsets).toList());
    triangle.cohorts().stream()
        .filter(cohort -> cohort.size() > 0)
        .forEach(cohort -> rows.add(row(cohort)));
    return rows;
  }

  private static List<Object> row(Cohort cohort) {
    var before = cohort.beforeHistory() ? "1" : "0";
    return Stream.<Object>concat(
            Stream.of(cohort.start(), cohort.size(), before), cohort.retained().stream())
        .toList();
  }
}
