package org.banyan.community;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;
import org.banyan.community.roster.Move;
import org.banyan.community.roster.Snapshot;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class RosterTests {

  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Channel GROVE = new Channel("grove", "榕树一群");
  private static final int STEPS = 14;

  @Autowired Communities communities;
  @Autowired Rosters rosters;

  @Test
  void aListTakenBackInTheMiddleLeavesTheDifferenceOfItsNeighbours() {
    var community = communities.begin("roster middle", ZoneOffset.UTC).id();
    take(community, 0, "a", "b");
    var middle = take(community, 7, "b", "c");
    take(community, 14, "b", "c", "d");

    assertThat(told(community))
        .containsExactly("a LEFT 0-7", "c JOINED 0-7", "d JOINED 7-14");

    communities.reverse(middle.id(), null);
    assertThat(told(community))
        .containsExactly("a LEFT 0-14", "c JOINED 0-14", "d JOINED 0-14");

    communities.restore(middle.id(), null);
    assertThat(told(community))
        .containsExactly("a LEFT 0-7", "c JOINED 0-7", "d JOINED 7-14");
  }

  @Test
  void theSameListTwiceIsAllDuplicatesAndChangesNothing() {
    var community = communities.begin("roster twice", ZoneOffset.UTC).id();
    take(community, 0, "a", "b");
    var again = take(community, 0, "b", "c", "b");

    assertThat(again.reconciliation())
        .returns(3L, Reconciliation::rows)
        .returns(1L, Reconciliation::kept)
        .returns(2L, Reconciliation::duplicate);
    assertThat(told(community)).isEmpty();
  }

  /// Lists of a random walk come in any order, overlap, go and come back; who came and who went is
  /// always the difference of the days that are live.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void differencesAreJoinsAndLeavesWhateverComesAndGoes(long seed) {
    var random = new Random(seed);
    var community = communities.begin("roster walk " + seed, ZoneOffset.UTC).id();
    var walk = walk(random);
    var taken = new ArrayList<Taken>();

    for (var step = 0; step < STEPS; step++) {
      var chosen = taken.isEmpty() ? -1 : random.nextInt(taken.size());
      switch (chosen < 0 ? 2 : random.nextInt(4)) {
        case 0 -> {
          communities.reverse(taken.get(chosen).batch(), null);
          taken.set(chosen, taken.get(chosen).live(false));
        }
        case 1 -> {
          communities.restore(taken.get(chosen).batch(), null);
          taken.set(chosen, taken.get(chosen).live(true));
        }
        default -> {
          var day = random.nextInt(walk.size());
          var listed =
              walk.get(day).stream()
                  .filter(_ -> random.nextInt(10) > 0)
                  .collect(toCollection(TreeSet::new));
          var batch = take(community, day, listed.toArray(String[]::new));
          taken.add(new Taken(batch.id(), day, listed, true));
        }
      }
      assertThat(told(community)).as("step %d", step).isEqualTo(expected(taken));
    }
  }

  private static List<Set<String>> walk(Random random) {
    var there = new HashSet<String>();
    return IntStream.range(0, 8)
        .<Set<String>>mapToObj(_ -> {
          IntStream.range(0, 12)
              .filter(_ -> random.nextInt(3) == 0)
              .mapToObj(member -> "m" + member)
              .forEach(member -> {
                if (!there.remove(member)) {
                  there.add(member);
                }
              });
          return Set.copyOf(there);
        })
        .toList();
  }

  private static List<String> expected(List<Taken> taken) {
    var days = new TreeMap<Integer, Set<String>>();
    taken.stream()
        .filter(Taken::isLive)
        .forEach(one -> days.computeIfAbsent(one.day(), _ -> new TreeSet<>()).addAll(one.listed()));
    var told = new ArrayList<String>();
    var before = -1;
    for (var day : days.keySet()) {
      if (before >= 0) {
        var was = days.getOrDefault(before, Set.of());
        var is = days.getOrDefault(day, Set.of());
        var span = " %d-%d".formatted(before, day);
        is.stream().filter(one -> !was.contains(one)).forEach(one -> told.add(one + " JOINED" + span));
        was.stream().filter(one -> !is.contains(one)).forEach(one -> told.add(one + " LEFT" + span));
      }
      before = day;
    }
    return told.stream().sorted().toList();
  }

  private Batch take(CommunityId community, int day, String... members) {
    var listed = Stream.of(members).map(key -> Listed.of(Author.of(key))).toList();
    return rosters.take(
        new RosterOrder(
            community,
            "day " + day,
            "roster",
            "wecom",
            List.of(new Snapshot(Optional.of(GROVE), START.plusDays(day), listed)),
            Basis.of(LawfulBasis.CONTRACT),
            Optional.empty()));
  }

  private List<String> told(CommunityId community) {
    var names = new HashMap<Long, String>();
    communities.members(community).forEach(member -> names.put(member.identity(), member.key()));
    return communities.channels(community).stream()
        .flatMap(channel -> rosters.moves(channel.channel()).stream())
        .map(move -> told(move, names.getOrDefault(move.identity(), "?")))
        .sorted()
        .toList();
  }

  private static String told(Move move, String name) {
    return "%s %s %d-%d".formatted(name, move.kind(), since(move.after()), since(move.until()));
  }

  private static long since(LocalDate day) {
    return day.toEpochDay() - START.toEpochDay();
  }

  private record Taken(BatchId batch, int day, Set<String> listed, boolean isLive) {

    Taken live(boolean now) {
      return new Taken(batch, day, listed, now);
    }
  }
}
