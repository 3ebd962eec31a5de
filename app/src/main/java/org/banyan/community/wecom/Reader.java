package org.banyan.community.wecom;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.OfficialGroups;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.wecom.Connection.Reading;
import org.banyan.platform.jobs.Progress;
import org.springframework.stereotype.Component;

/// Reads a whole connection: every group that the application sees, who is in it today, and the
/// sums of the days that are not known yet.
@Component
class Reader {

  /// How many members one list of rosters holds at most, so that memory stays small.
  private static final int LARGEST_LIST = 50_000;

  private final Entries entries;
  private final Communities communities;
  private final OfficialGroups groups;
  private final KeptConnections connections;
  private final KeptSums sums;
  private final Clock clock;

  Reader(
      Entries entries,
      Communities communities,
      OfficialGroups groups,
      KeptConnections connections,
      KeptSums sums,
      Clock clock) {
    this.entries = entries;
    this.communities = communities;
    this.groups = groups;
    this.connections = connections;
    this.sums = sums;
    this.clock = clock;
  }

  /// Reads everything; answers what was in the way, if anything was.
  Optional<Trouble> read(Connection connection, Progress progress) {
    // Whatever ends this reading, it has been tried.
    connections.tried(connection.id(), connection.trouble().orElse(null));
    var trouble =
        switch (entries.forReading(connection.id())) {
          case Answer.Refused<Platform>(var refused) -> Optional.of(refused);
          case Answer.Given<Platform>(var platform) -> read(connection, platform, progress);
        };
    connections.tried(connection.id(), trouble.orElse(null));
    return trouble;
  }

  private Optional<Trouble> read(Connection connection, Platform platform, Progress progress) {
    var keys = platform.groups();
    if (!(keys instanceof Answer.Given<List<String>>(var all))) {
      return keys.refusal();
    }
    var community = communities.community(connection.community());
    var days = missing(connection);
    var walk =
        new Walk(community, connection.basis(), platform, all.size() + days.size(), progress);
    var stopped = walk.through(all);
    if (stopped.isPresent()) {
      return stopped;
    }
    groups.missing(community, WeComSource.SOURCE, all);
    connections.read(connection.id(), walk.reading());
    return count(connection, platform, days, walk).or(() -> walk.missed);
  }

  /// One reading on its way through the groups.
  private final class Walk {

    private final Community community;
    private final Basis basis;
    private final Platform platform;
    private final int steps;
    private final Progress progress;
    private final List<OfficialGroup> waiting = new ArrayList<>();
    private int done;
    private int read;
    private int members;
    private int listed;
    private int refused;
    private Optional<Trouble> missed = Optional.empty();

    Walk(Community community, Basis basis, Platform platform, int steps, Progress progress) {
      this.community = community;
      this.basis = basis;
      this.platform = platform;
      this.steps = steps;
      this.progress = progress;
    }

    void step(String note) {
      progress.at(done++, steps, note);
    }

    /// A group that vanished meanwhile, or that the application may not see, is passed over.
    Optional<Trouble> through(List<String> keys) {
      for (var key : keys) {
        step("");
        switch (platform.group(key)) {
          case Answer.Given<OfficialGroup>(var group) -> take(group);
          case Answer.Refused<OfficialGroup>(var trouble) -> {
            if (!trouble.concernsOneGroup()) {
              return Optional.of(trouble);
            }
            refused++;
            missed = Optional.of(trouble);
          }
        }
      }
      list();
      return Optional.empty();
    }

    private void take(OfficialGroup group) {
      groups.take(community, WeComSource.SOURCE, group, today(community));
      read++;
      members += group.members().size();
      listed += group.members().size();
      waiting.add(group);
      if (listed >= LARGEST_LIST) {
        list();
      }
    }

    Reading reading() {
      return new Reading(clock.instant(), today(community), read, members, refused);
    }

    private void list() {
      groups.list(community, WeComSource.SOURCE, basis, waiting, today(community));
      waiting.clear();
      listed = 0;
    }
  }

  /// Reads one group anew, after an event.
  Optional<Trouble> read(Connection connection, String key) {
    var community = communities.community(connection.community());
    var answer = entries.forReading(connection.id()).then(platform -> platform.group(key));
    switch (answer) {
      case Answer.Given<OfficialGroup>(var group) ->
          groups.take(community, WeComSource.SOURCE, group, today(community));
      case Answer.Refused<OfficialGroup>(var trouble) -> {
        return trouble.concernsOneGroup() ? Optional.empty() : Optional.of(trouble);
      }
    }
    return Optional.empty();
  }

  void ended(Connection connection, String key) {
    groups.ended(communities.community(connection.community()), WeComSource.SOURCE, key);
  }

  /// The days until yesterday that the platform still keeps and whose sums are not complete here,
  /// the latest first.
  private List<LocalDate> missing(Connection connection) {
    var complete = sums.complete(connection.id());
    var yesterday = LocalDate.ofInstant(clock.instant(), Platform.ZONE).minusDays(1);
    return yesterday
        .datesUntil(yesterday.minusDays(Platform.FARTHEST_BACK), Period.ofDays(-1))
        .filter(day -> !complete.contains(day))
        .toList();
  }

  private Optional<Trouble> count(
      Connection connection, Platform platform, List<LocalDate> missing, Walk walk) {
    var known = sums.known(connection.id());
    var unknown = missing.stream().filter(day -> !known.contains(day)).toList();
    for (var span : spans(unknown)) {
      var answer = platform.ofDays(/* first= */ span.getLast(), /* last= */ span.getFirst());
      if (!(answer instanceof Answer.Given<Map<LocalDate, Sums>>(var days))) {
        return answer.refusal();
      }
      var wanted = new HashMap<>(days);
      wanted.keySet().retainAll(span);
      sums.keep(connection.id(), wanted);
    }
    for (var day : missing) {
      walk.step(day.toString());
      var answer = platform.ofOwners(day);
      if (!(answer instanceof Answer.Given<Map<String, Sums>>(var owners))) {
        return answer.refusal();
      }
      keep(connection, day, owners);
    }
    return Optional.empty();
  }

  /// Days, the latest first, in portions that the platform answers at once.
  private static List<List<LocalDate>> spans(List<LocalDate> days) {
    var spans = new ArrayList<List<LocalDate>>();
    for (var day : days) {
      var open = spans.isEmpty() ? null : spans.getLast();
      if (open == null || !day.isAfter(open.getFirst().minusDays(Platform.LONGEST_SPAN))) {
        spans.add(new ArrayList<>(List.of(day)));
      } else {
        open.add(day);
      }
    }
    return spans;
  }

  private void keep(Connection connection, LocalDate day, Map<String, Sums> owners) {
    var ids =
        groups.identities(connection.community(), WeComSource.SOURCE.platform(), owners.keySet());
    var byIdentity = new HashMap<Long, Sums>();
    owners.forEach((account, figures) -> byIdentity.put(ids.get(account), figures));
    sums.keepOwners(connection.id(), day, byIdentity);
  }

  private LocalDate today(Community community) {
    return LocalDate.ofInstant(clock.instant(), community.zone());
  }
}
