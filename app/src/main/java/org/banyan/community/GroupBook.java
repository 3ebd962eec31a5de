package org.banyan.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.community.GroupStanding.Size;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.sheet.SheetTarget;
import org.springframework.stereotype.Service;

/// The groups of a community as they stand, from lists and from the record, and the sheet by which
/// they are listed.
@Service
public class GroupBook {

  private final Groups groups;
  private final Assignments assignments;
  private final GroupSets sets;
  private final PersonNames people;
  private final Channels channels;
  private final TalkCounts talk;
  private final GroupDays days;
  private final TableCounts counts;

  GroupBook(
      Groups groups,
      Assignments assignments,
      GroupSets sets,
      PersonNames people,
      Channels channels,
      TalkCounts talk,
      GroupDays days,
      TableCounts counts) {
    this.groups = groups;
    this.assignments = assignments;
    this.sets = sets;
    this.people = people;
    this.channels = channels;
    this.talk = talk;
    this.days = days;
    this.counts = counts;
  }

  public List<GroupStanding> standings(Community community) {
    return standings(community, groups.of(community.id()));
  }

  /// Those groups only over which the person has all of these powers.
  public List<GroupStanding> standings(Community community, Acting acting, Power... powers) {
    return standings(community, groups.of(community.id(), Covered.groups(acting, powers)));
  }

  private List<GroupStanding> standings(Community community, List<Group> shown) {
    return standings(community, shown, groups.sizes(community.id()));
  }

  /// Whether messages of a group are on record.
  boolean talks(Community community, GroupId group) {
    return said(community).containsKey(group);
  }

  private Map<GroupId, Talk> said(Community community) {
    var said = new HashMap<GroupId, Talk>();
    var counts = talk.of(community);
    for (var channel : channels.names(community.id())) {
      var here = counts.get(channel.channel());
      if (here != null) {
        said.merge(channel.group(), here, Talk::and);
      }
    }
    return said;
  }

  List<GroupStanding> standings(Community community, List<Group> shown, Map<GroupId, Size> sizes) {
    var said = said(community);
    var assigned = assignments.of(community.id());
    var inSets = sets.of(community.id());
    return shown.stream()
        .map(group -> {
          var talked = Optional.ofNullable(said.get(group.id()));
          return new GroupStanding(
              group,
              assigned.getOrDefault(group.id(), Assigned.NOBODY),
              inSets.getOrDefault(group.id(), Set.of()),
              Optional.ofNullable(sizes.get(group.id())),
              talked.map(Talk::messages).orElse(0L),
              talked.map(Talk::last),
              talked.isPresent() ? 2 : 0);
        })
        .toList();
  }

  /// The groups as a sheet that can be edited and brought back.
  public SheetTarget sheet(Community community) {
    return groupSheet(community);
  }

  GroupSheet groupSheet(Community community) {
    return new GroupSheet(
        community, groups, assignments, sets, days, new TeamNames(people), counts);
  }
}
