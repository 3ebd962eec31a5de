package org.banyan.analysis.bench;

import java.util.Arrays;

/// The weekly cohort triangle as one would write it by hand: one pass over the columns in order of
/// time with a small state per member.
final class HandLoop {

  private static final int THURSDAY = 3;

  private final SyntheticLog log;
  private final int firstWeek;
  private final int weeks;

  HandLoop(SyntheticLog log) {
    this.log = log;
    this.firstWeek = week(log.days[0]);
    this.weeks = week(log.days[log.size() - 1]) - firstWeek + 1;
  }

  int[][] triangle() {
    var cells = new int[weeks][];
    Arrays.setAll(cells, cohort -> new int[weeks - cohort]);
    var began = new int[log.members()];
    var last = new int[log.members()];
    Arrays.fill(last, -1);
    var days = log.days;
    var members = log.members;
    for (var i = 0; i < days.length; i++) {
      var week = week(days[i]) - firstWeek;
      var member = members[i];
      if (last[member] == week) {
        continue;
      }
      if (last[member] < 0) {
        began[member] = week;
      }
      last[member] = week;
      cells[began[member]][week - began[member]]++;
    }
    return cells;
  }

  private static int week(int day) {
    return (day + THURSDAY) / 7;
  }
}
