package org.banyan.analysis.bench;

import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.banyan.analysis.health.Health;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.Lifecycle;
import org.banyan.analysis.presence.Period;
import org.banyan.analysis.presence.Presence;
import org.banyan.analysis.presence.PresenceBuilder;
import org.banyan.analysis.presence.Retention;
import org.banyan.analysis.presence.Triangle;
import org.banyan.platform.bench.Figure;

/// One run of the bench over a synthetic community.
final class PresenceRun {

  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;
  private static final double VIEW = 50;
  private static final double MEBIBYTE = 1024 * 1024;

  private final SyntheticLog log;
  private final List<Figure> figures = new ArrayList<>();

  PresenceRun(SyntheticLog log) {
    this.log = log;
  }

  List<Figure> measure() {
    var before = used();
    var built = System.nanoTime();
    var presence = build();
    hold("build presence", millis(built), "ms", 20_000);
    hold("heap of a generation", (used() - before) / MEBIBYTE, "MiB", 512);
    var size = presence.size();
    hold("memory of day sets", size.days() / MEBIBYTE, "MiB", 16);
    hold("memory of sets per channel, kind and day", size.sets() / MEBIBYTE, "MiB", 64);
    hold("memory of counts", size.counts() / MEBIBYTE, "MiB", 64);
    compare(presence);
    views(presence);
    return figures;
  }

  private Presence build() {
    var builder = new PresenceBuilder(ZoneOffset.UTC);
    for (var i = 0; i < log.size(); i++) {
      builder.saw(log.activity(i));
    }
    return builder.build();
  }

  private void compare(Presence presence) {
    var loop = new HandLoop(log);
    if (!agree(loop.triangle(), weekly(presence, Lens.MEMBERS))) {
      throw new IllegalStateException("The triangle by ranks differs from the triangle by loop.");
    }
    var byLoop = new double[ROUNDS];
    var byRanks = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      var began = System.nanoTime();
      loop.triangle();
      byLoop[round] = millis(began);
      began = System.nanoTime();
      weekly(presence, Lens.MEMBERS);
      byRanks[round] = millis(began);
    }
    var loopTime = at(byLoop, 0.5);
    var rankTime = at(byRanks, 0.5);
    figures.add(Figure.atLeast("weekly triangle, hand-written loop", loopTime, "ms", 2 * rankTime));
    hold("weekly triangle, presence", rankTime, "ms", VIEW);
    hold("weekly triangle, presence over loop", rankTime / loopTime, "×", 0.5);
  }

  private void views(Presence presence) {
    var lenses =
        List.of(
            Lens.MEMBERS,
            Lens.MEMBERS.in("channel 3"),
            new Lens(Set.of("channel 1", "channel 2", "channel 70"), true, false));
    for (var period : List.of(Period.WEEK, Period.MONTH)) {
      for (var retention : Retention.values()) {
        view(
            "triangle by %s, %s".formatted(word(period), word(retention)),
            lenses,
            lens -> Triangle.of(presence, period, retention, lens));
      }
    }
    for (var period : Period.values()) {
      view("lifecycle by " + word(period), lenses, lens -> Lifecycle.of(presence, period, lens));
    }
    view("health card", lenses, lens -> Health.of(presence, lens));
  }

  private void view(String name, List<Lens> lenses, Consumer<Lens> view) {
    var processor = ManagementFactory.getThreadMXBean();
    var walls = new ArrayList<Double>();
    var works = new ArrayList<Double>();
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      for (var lens : lenses) {
        var work = processor.getCurrentThreadCpuTime();
        var wall = System.nanoTime();
        view.accept(lens);
        if (round >= 0) {
          walls.add(millis(wall));
          works.add((processor.getCurrentThreadCpuTime() - work) / 1e6);
        }
      }
    }
    hold(name + ", p95 warm", at(array(walls), 0.95), "ms", VIEW);
    hold(name + ", p95 warm, processor alone", at(array(works), 0.95), "ms", VIEW);
  }

  private void hold(String name, double value, String unit, double most) {
    figures.add(Figure.atMost(name, value, unit, most));
  }

  private static Triangle weekly(Presence presence, Lens lens) {
    return Triangle.of(presence, Period.WEEK, Retention.BRACKET, lens);
  }

  private static boolean agree(int[][] cells, Triangle triangle) {
    for (var i = 0; i < cells.length; i++) {
      var row = triangle.cohorts().get(i).retained();
      if (!row.equals(Arrays.stream(cells[i]).boxed().toList())) {
        return false;
      }
    }
    return true;
  }

  private static double at(double[] times, double share) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  private static double[] array(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static long used() {
    for (var i = 0; i < 3; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
