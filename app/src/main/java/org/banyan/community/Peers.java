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
/// the same kind. What is measured is the speaking rate. Too few peers make no place.
public final class Peers {

  public static final int FEWEST = 5;

  private static final double[] NOBODY = {};

  /// The speaking rates of those that are alike, the lowest first.
  private final Map<String, double[]> speaking;

  /// The share of peers of which a group is ahead, where there are enough; and how many there are.
  public record Place(Optional<Double> ahead, int peers) {}

  private Peers(Map<String, double[]> speaking) {
    this.speaking = speaking;
  }

  static Peers of(List<Group> groups, Function<GroupId, GroupFigures> figures) {
    return new Peers(
        groups.stream()
            .collect(
                groupingBy(
                    Peers::like,
                    flatMapping(
                        group -> figures.apply(group.id()).speakingRate().stream(),
                        collectingAndThen(toList(), Peers::sorted)))));
  }

  private static double[] sorted(List<Double> rates) {
    return rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  Place place(Group group, GroupFigures figures) {
    var all = speaking.getOrDefault(like(group), NOBODY);
    return new Place(
        figures.speakingRate().filter(_ -> all.length >= FEWEST).map(rate -> ahead(rate, all)),
        all.length);
  }

  /// Of those that are level, half count as behind; a group is no peer of itself.
  private static double ahead(double rate, double[] all) {
    var behind = first(all, rate);
    var level = first(all, Math.nextUp(rate)) - behind - 1;
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
