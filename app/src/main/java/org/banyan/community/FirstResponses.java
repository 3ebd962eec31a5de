package org.banyan.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.community.response.Wait;
import org.banyan.platform.store.Lake;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// How long members waited for the team in each group; found in the record once for each of its
/// versions, and as far back as the longest period asks.
@Component
class FirstResponses {

  private static final int MARGIN = 10;

  private final Lake lake;
  private final Manifest manifest;
  private final Channels channels;
  private final TalkCounts talk;
  private final LiveBatches growing;
  private final Members members;
  private final Clock clock;
  private final Map<CommunityId, Counted> counted = new ConcurrentHashMap<>();

  FirstResponses(
      Lake lake,
      Manifest manifest,
      Channels channels,
      TalkCounts talk,
      LiveBatches growing,
      Members members,
      Clock clock) {
    this.lake = lake;
    this.manifest = manifest;
    this.channels = channels;
    this.talk = talk;
    this.growing = growing;
    this.members = members;
    this.clock = clock;
  }

  /// What was found in a version of the record. Of a community that nothing comes to live, all is
  /// known only up to the last post.
  private record Counted(long version, boolean team, Instant end, Map<GroupId, List<Wait>> waits) {

    static final Counted NOTHING = new Counted(-1, false, Instant.MAX, Map.of());
  }

  /// What a period says of each group whose messages are on record.
  Answers of(Community community, Period period) {
    var known = counted(community);
    var now = clock.instant();
    var first = LocalDate.ofInstant(now, community.zone()).minusDays(period.days() - 1L);
    var from = start(first, community.zone());
    var end = (known.end().isBefore(now) ? known.end() : now).getEpochSecond();
    var told = new HashMap<GroupId, FirstResponse>();
    known.waits().forEach((group, waits) -> told.put(group, told(waits, from, end)));
    return new Answers(known.team(), told);
  }

  private static long start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toEpochSecond();
  }

  private static FirstResponse told(List<Wait> waits, long from, long end) {
    var here =
        waits.stream()
            .filter(wait -> wait.began() >= from && wait.began() <= end && wait.isOver(end))
            .toList();
    if (here.size() < FirstResponse.FEWEST) {
      return new FirstResponse.Untold(FirstResponse.Why.FEW_WAITS, here.size());
    }
    var seconds = here.stream().filter(Wait::isAnswered).mapToLong(Wait::seconds).toArray();
    return seconds.length == 0
        ? new FirstResponse.Untold(FirstResponse.Why.NO_ANSWER, here.size())
        : new FirstResponse.Told(median(seconds), seconds.length, here.size());
  }

  private static Duration median(long[] seconds) {
    Arrays.sort(seconds);
    var upper = seconds[seconds.length / 2];
    var lower = seconds[(seconds.length - 1) / 2];
    return Duration.ofMillis((lower + upper) * 500);
  }

  /// What is known of each group, or why nothing is.
  record Answers(boolean team, Map<GroupId, FirstResponse> told) {

    private static FirstResponse untold(FirstResponse.Why why) {
      return new FirstResponse.Untold(why, 0);
    }

    FirstResponse of(GroupId group, boolean talks) {
      if (!talks) {
        return untold(FirstResponse.Why.NO_MESSAGES);
      }
      return team
          ? told.getOrDefault(group, untold(FirstResponse.Why.FEW_WAITS))
          : untold(FirstResponse.Why.NO_TEAM);
    }

    Among among(List<Group> all) {
      return new Among(this, Peers.of(all, this::soonness));
    }

    private Optional<Double> soonness(GroupId group) {
      return told.get(group) instanceof FirstResponse.Told(var median, _, _)
          ? Optional.of(-median.toMillis() / 1000.0)
          : Optional.empty();
    }
  }

  /// The same beside the peers: ahead is who is answered sooner.
  record Among(Answers answers, Peers peers) {

    Ranked<FirstResponse> of(Group group, boolean talks) {
      return new Ranked<>(
          answers.of(group.id(), talks), peers.place(group, answers.soonness(group.id())));
    }
  }

  private Counted counted(Community community) {
    var known = counted.getOrDefault(community.id(), Counted.NOTHING);
    if (known.version() != community.version()) {
      known = count(community);
      counted.put(community.id(), known);
    }
    return known;
  }

  /// Counts anew what has been counted before, while readers still see that.
  void renew(Community community) {
    if (counted.containsKey(community.id())) {
      counted.put(community.id(), count(community));
    }
  }

  @EventListener
  void on(CommunityRemoved removal) {
    counted.remove(removal.community());
  }

  private Counted count(Community community) {
    var groups = channels.groups(community.id());
    var live = manifest.live(community.id());
    var kin = members.kinship(community.id());
    var team = kin.standings().containsValue(MemberStanding.STAFF);
    if (!team || live.isEmpty() || groups.isEmpty()) {
      return new Counted(community.version(), team, Instant.MAX, Map.of());
    }
    var oldest =
        LocalDate.ofInstant(clock.instant(), community.zone())
            .minusDays(Period.QUARTER.days() + MARGIN);
    var turns = new Turns(live.canonical(), groups, kin, start(oldest, community.zone()));
    var waits = lake.ask(turns::waits);
    return new Counted(community.version(), true, end(community), waits);
  }

  private Instant end(Community community) {
    return growing.grows(community.id())
        ? Instant.MAX
        : talk.of(community).values().stream()
            .map(Talk::last)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }
}
