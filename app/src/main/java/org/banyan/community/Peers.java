package org.banyan.community;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where groups are among their peers: those of the same tier, or, where a group has no tier, of
/// the same kind. The more there is of what is measured, the further ahead. Too few peers make no
/// place.
public final class Peers {

  public static final int FEWEST = 5;

  private static final double[] NOBODY = {};

  /// What is measured of those that are alike, the least first.
  private final Map<String, double[]> measured;

  /// The share of peers of which a group is ahead, where there are enough; and how many there are.
  public record Place(Optional<Double> ahead, int peers) {}

  private Peers(Map<String, double[]> measured) {
    this.measured = measured;
  }

  static Peers of(List<Group> groups, Function<GroupId, Optional<Double>> measure) {
    return new Peers(
        groups.stream()
            .collect(
                groupingBy(
                    Peers::like,
                    flatMapping(
                        group -> measure.apply(group.id()).stream(),
                        collectingAndThen(toList(), Peers::sorted)))));
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  Place place(Group group, Optional<Double> value) {
    var all = measured.getOrDefault(like(group), NOBODY);
    return new Place(
        value.filter(_ -> all.length >= FEWEST).map(known -> ahead(known, all)), all.length);
  }

  /// Of those that are level, half count as behind; a group is no peer of itself.
  private static double ahead(double value, double[] all) {
    var behind = first(all, value);
    var level = first(all, Math.nextUp(value)) - behind - 1;
    return (behind + level / 2.0) / (all.length - 1);
  }

  /// How many of the sorted numbers are less than a bound.
  private static int first(double[] sorted, double bound) {
    var low = 0;
    var high = sorted.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String like(Group group) {
    var tier = group.tier().strip().toUpperCase(Locale.ROOT);
    return tier.isEmpty() ? "kind " + group.kind().strip() : "tier " + tier;
  }
}
