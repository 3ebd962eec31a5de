package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeersTests {

  private static final CommunityId COMMUNITY = CommunityId.next();

  private final Map<GroupId, GroupFigures> known = new HashMap<>();

  @Test
  void countsThoseBehindAndHalfOfThoseThatAreLevel() {
    var groups =
        List.of(group("S", 1), group("s ", 2), group("S", 2), group("S", 2), group("S", 9));

    assertThat(groups)
        .map(group -> place(groups, group).ahead().orElseThrow())
        .containsExactly(0.0, 0.5, 0.5, 0.5, 1.0);
  }

  @Test
  void makesNoPlaceAmongTooFewOrForAGroupOfWhichNothingIsKnown() {
    var few = List.of(group("A", 1), group("A", 2), group("A", 3), group("A", 4));
    var silent = group("B", -1);
    var groups = Stream.concat(few.stream(), Stream.of(silent)).toList();

    assertThat(place(groups, few.getFirst())).isEqualTo(new Peers.Place(Optional.empty(), 4));
    assertThat(place(groups, silent)).isEqualTo(new Peers.Place(Optional.empty(), 0));
  }

  @Test
  void agreesWithCountingEveryPairAmongMany() {
    var random = new Random(20261126);
    var groups =
        Stream.generate(() -> group(random.nextBoolean() ? "S" : "", random.nextInt(40)))
            .limit(300)
            .toList();
    var peers = Peers.of(groups, this::measured);

    assertThat(groups)
        .allSatisfy(group -> {
          var others =
              groups.stream()
                  .filter(other -> !other.equals(group) && other.tier().equals(group.tier()))
                  .toList();
          var half = others.stream().filter(other -> rate(other) == rate(group)).count() / 2.0;
          var behind = others.stream().filter(other -> rate(other) < rate(group)).count();
          assertThat(peers.place(group, measured(group.id())).ahead())
              .hasValue((behind + half) / others.size());
        });
  }

  private Optional<Double> measured(GroupId group) {
    return known.getOrDefault(group, GroupFigures.NOTHING).speakingRate();
  }

  private double rate(Group group) {
    return measured(group.id()).orElseThrow();
  }

  private Peers.Place place(List<Group> groups, Group group) {
    return Peers.of(groups, this::measured).place(group, measured(group.id()));
  }

  /// A group of a hundred in which so many speak on a day; of less than none nothing is known.
  private Group group(String tier, int speakers) {
    var group = new Group(GroupId.next(), COMMUNITY, "g", "", tier, "", GroupProfile.BLANK);
    known.put(group.id(), speakers < 0 ? GroupFigures.NOTHING : spoken(speakers));
    return group;
  }

  private static GroupFigures spoken(double speakers) {
    return new GroupFigures(
        Optional.of(100),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(speakers),
        List.of());
  }
}
