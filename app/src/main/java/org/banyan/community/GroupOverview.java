package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.community.GroupStanding.Size;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.springframework.stereotype.Service;

/// All groups of a community with what a period says of them.
@Service
public class GroupOverview {

  private final Groups groups;
  private final GroupBook book;
  private final GroupSums sums;
  private final GroupOwners owners;
  private final FirstResponses responses;
  private final Conversions conversions;
  private final RecordDays record;
  private final Clock clock;

  GroupOverview(
      Groups groups,
      GroupBook book,
      GroupSums sums,
      GroupOwners owners,
      FirstResponses responses,
      Conversions conversions,
      RecordDays record,
      Clock clock) {
    this.groups = groups;
    this.book = book;
    this.sums = sums;
    this.owners = owners;
    this.responses = responses;
    this.conversions = conversions;
    this.record = record;
    this.clock = clock;
  }

  /// The living groups over which the person has all of these powers; peers are all of the
  /// community.
  public List<GroupRow> living(Community community, Period period, Acting acting, Power... powers) {
    var all = groups.of(community.id());
    var shown =
        Stream.of(powers)
                .allMatch(power -> new Covered(acting.grants().reach(power)).isEverything())
            ? all
            : groups.of(community.id(), Covered.groups(acting, powers));
    return rows(community, period, all, shown);
  }

  /// Likewise those that have ended.
  public List<GroupRow> ended(Community community, Period period, Acting acting, Power... powers) {
    var shown = groups.ended(community.id(), Covered.groups(acting, powers));
    return rows(community, period, List.of(), shown);
  }

  private List<GroupRow> rows(
      Community community, Period period, List<Group> all, List<Group> shown) {
    record.count(community.id());
    var today = LocalDate.ofInstant(clock.instant(), community.zone());
    var figures = sums.of(community.id(), period, today);
    var peers = Peers.of(all, group -> known(figures, group).speakingRate());
    var responded = responses.of(community, period).among(all);
    var bought = conversions.of(community, period).among(all);
    var owned = owners.latest(community.id());
    var sizes = new HashMap<GroupId, Size>();
    figures.forEach((group, known) -> known.size().ifPresent(size -> sizes.put(group, size)));
    return book.standings(community, shown, sizes).stream()
        .map(standing -> {
          var group = standing.group();
          var known = known(figures, group.id());
          return new GroupRow(
              standing,
              known,
              Optional.ofNullable(owned.get(group.id())),
              peers.place(group, known.speakingRate()),
              responded.of(group, standing.messages() > 0),
              bought.of(group));
        })
        .toList();
  }

  private static GroupFigures known(Map<GroupId, GroupFigures> figures, GroupId group) {
    return figures.getOrDefault(group, GroupFigures.NOTHING);
  }
}
