package org.banyan.analysis.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Gathers activities into a new generation of presence; their order does not matter.
public final class PresenceBuilder {

  private static final long NEVER = Long.MAX_VALUE;

  private final ZoneId zone;
  private final LocalDays days;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final Map<Lane, Marks> marks = new TreeMap<>();
  private final Map<Long, Standing> standings = new HashMap<>();
  private Optional<LocalDate> historyStarts = Optional.empty();
  private boolean midway;
  private long[] members = new long[64];
  private long[] first = new long[64];

  public PresenceBuilder(ZoneId zone) {
    this.zone = zone;
    this.days = new LocalDays(zone);
  }

  public PresenceBuilder saw(Activity activity) {
    var moment = ChronoUnit.MICROS.between(Instant.EPOCH, activity.at());
    var number = number(activity.member());
    if (activity.kind().isAuthored()) {
      first[number] = Math.min(first[number], moment);
    }
    marks(new Lane(activity.channel(), activity.kind()))
        .add(days.dayOf(Math.floorDiv(moment, 1_000_000)), number);
    return this;
  }

  public PresenceBuilder standing(long member, Standing standing) {
    standings.put(member, standing);
    return this;
  }

  public PresenceBuilder historyStarts(LocalDate day) {
    historyStarts = Optional.of(day);
    return this;
  }

  /// Says that nothing is known of the time before the first contribution of the record.
  public PresenceBuilder beginsMidway() {
    midway = true;
    return this;
  }

  public Presence build() {
    var size = numbers.size();
    var order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(i -> first[i]).thenComparingLong(i -> members[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var ordinals = new int[size];
    for (var ordinal = 0; ordinal < size; ordinal++) {
      ordinals[order[ordinal]] = ordinal;
    }
    var tracks =
        marks.entrySet().stream()
            .map(lane -> lane.getValue().track(lane.getKey(), number -> ordinals[number]))
            .toList();
    var everyone = Arrays.stream(order).mapToLong(number -> members[number]).toArray();
    var began =
        Arrays.stream(order).mapToLong(n -> first[n]).takeWhile(at -> at != NEVER).toArray();
    var roll = new Roll(zone, everyone, began, standings);
    if (midway && roll.authors() > 0) {
      historyStarts(LocalDate.ofEpochDay(roll.firstDay(0)));
    }
    return new Presence(zone, historyStarts, roll, tracks);
  }

  /// Counts again what an earlier generation holds, so that only newer activities need be read.
  PresenceBuilder resume(Roll roll, Iterable<Track> tracks) {
    for (var ordinal = 0; ordinal < roll.size(); ordinal++) {
      var number = number(roll.member(ordinal));
      first[number] = ordinal < roll.authors() ? roll.began(ordinal) : NEVER;
      standing(roll.member(ordinal), roll.standing(ordinal));
    }
    for (var track : tracks) {
      var lane = marks(track.lane());
      track.forEach(
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          (day, ordinal, count) -> {
            for (var i = 0; i < count; i++) {
              lane.add(day, ordinal);
            }
          });
    }
    return this;
  }

  private Marks marks(Lane lane) {
    return marks.computeIfAbsent(lane, _ -> new Marks());
  }

  private int number(long member) {
    var known = numbers.get(member);
    if (known != null) {
      return known;
    }
    var number = numbers.size();
    if (number == members.length) {
      members = Arrays.copyOf(members, 2 * number);
      first = Arrays.copyOf(first, 2 * number);
    }
    members[number] = member;
    first[number] = NEVER;
    numbers.put(member, number);
    return number;
  }
}
