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

/// The bench named `presence`: triangle against hand-written loop, every view, memory.
public final class PresenceBench {

  /// One measured figure with the target it is held to.
  public record Row(String name, double value, String unit, String target, boolean met) {}

  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;
  private static final double MEBIBYTE = 1024 * 1024;

  private final SyntheticLog log;
  private final List<Row> rows = new ArrayList<>();

  private PresenceBench(SyntheticLog log) {
    this.log = log;
  }

  /// At the size that the targets are stated for.
  public static List<Row> run() {
    return run(10_000_000, 200_000, 1_096);
  }

  static List<Row> run(int activities, int members, int days) {
    return new PresenceBench(new SyntheticLog(activities, members, days)).measure();
  }

  private List<Row> measure() {
    var before = used();
    var built = System.nanoTime();
    var presence = build();
    report("build presence", millis(built), "ms");
    report("heap of a generation", (used() - before) / MEBIBYTE, "MiB");
    var channel = Lens.MEMBERS.in("channel 3");
    var cold = System.nanoTime();
    weekly(presence, channel);
    report("triangle of one channel, sets not yet made", millis(cold), "ms");
    var size = presence.size();
    report("sets per channel, kind and day", size.cells(), "sets");
    report("memory of sets per channel, kind and day", size.sets() / MEBIBYTE, "MiB");
    report("memory of counts", size.counts() / MEBIBYTE, "MiB");
    hold("memory of day sets", size.days() / MEBIBYTE, "MiB", 16);
    compare(presence);
    views(presence);
    return rows;
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
    report("weekly triangle, hand-written loop", at(byLoop, 0.5), "ms");
    report("weekly triangle, presence", at(byRanks, 0.5), "ms");
    hold("weekly triangle, presence over loop", at(byRanks, 0.5) / at(byLoop, 0.5), "×", 0.5);
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
    hold(name + ", p95 warm", at(array(walls), 0.95), "ms", 50);
    report(name + ", p95 warm, processor alone", at(array(works), 0.95), "ms");
  }

  private void report(String name, double value, String unit) {
    rows.add(new Row(name, value, unit, "", true));
  }

  private void hold(String name, double value, String unit, double most) {
    rows.add(new Row(name, value, unit, "≤ " + most + " " + unit, value <= most));
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
