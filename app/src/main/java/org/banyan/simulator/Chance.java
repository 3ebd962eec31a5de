package org.banyan.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One stream of chance, named so that adding another stream never moves this one. Only exactly
/// specified arithmetic, so that every machine draws the same.
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final RandomGenerator random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  static Chance of(long seed, String name, long index) {
    return new Chance(mixed(mixed(seed ^ name.hashCode() * GOLDEN) + index));
  }

  private static long mixed(long value) {
    var first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }

  double uniform() {
    return random.nextDouble();
  }

  boolean hits(double probability) {
    return uniform() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  double normal() {
    return StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()))
        * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /// At least 1, mostly little more, now and then very much more.
  double pareto(double shape) {
    return StrictMath.pow(1 - uniform(), -1 / shape);
  }

  /// How often something comes before it first fails.
  int runs(double mean) {
    return (int) exponential(1 / StrictMath.log1p(1 / mean));
  }

  /// A place in a rising row of sums, by the weight of each step.
  int place(double[] sums) {
    var drawn = uniform() * sums[sums.length - 1];
    var low = 0;
    var high = sums.length - 1;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sums[middle] > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The rising sums of weights.
  static double[] sums(double... weights) {
    var sums = weights.clone();
    for (var place = 1; place < sums.length; place++) {
      sums[place] += sums[place - 1];
    }
    return sums;
  }
}
