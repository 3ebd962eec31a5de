package org.banyan.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where groups are among their peers: those of the same tier, or, where a group has no tier, of
/// the same kind. What is measured is the speaking rate. Too few peers make no place.
public final class Peers {

  public static final int FEWEST = 5;

  private final Map<String, List<Double>> speaking = new HashMap<>();

  /// The share of peers of which a group is ahead, where there are enough; and how many there are.
  public record Place(Optional<Double> ahead, int peers) {}

  private Peers() {}

  static Peers of(List<Group> groups, Function<GroupId, GroupFigures> figures) {
    var peers = new Peers();
    groups.forEach(group ->
        figures
            .apply(group.id())
            .speakingRate()
            .ifPresent(rate ->
                peers.speaking.computeIfAbsent(like(group), _ -> new ArrayList<>()).add(rate)));
    return peers;
  }

  Place place(Group group, GroupFigures figures) {
    var all = speaking.getOrDefault(like(group), List.of());
    return new Place(
        figures.speakingRate().filter(_ -> all.size() >= FEWEST).map(rate -> ahead(rate, all)),
        all.size());
  }

  /// Of those that are level, half count as behind; a group is no peer of itself.
  private static double ahead(double rate, List<Double> all) {
    var behind = all.stream().filter(other -> other < rate).count();
    var level = all.stream().filter(other -> other == rate).count() - 1;
    return (behind + level / 2.0) / (all.size() - 1);
  }

  private static String like(Group group) {
    var tier = group.tier().strip().toUpperCase(Locale.ROOT);
    return tier.isEmpty() ? "kind " + group.kind().strip() : "tier " + tier;
  }
}
