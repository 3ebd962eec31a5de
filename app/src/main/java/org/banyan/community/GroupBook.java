package org.banyan.community;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.sheet.SheetTarget;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The groups of a community as they stand, from lists and from the record, and the sheet by which
/// they are listed.
@Service
public class GroupBook {

  private final Groups groups;
  private final Assignments assignments;
  private final PersonNames people;
  private final Channels channels;
  private final TalkCounts talk;

  GroupBook(
      Groups groups,
      Assignments assignments,
      PersonNames people,
      Channels channels,
      TalkCounts talk) {
    this.groups = groups;
    this.assignments = assignments;
    this.people = people;
    this.channels = channels;
    this.talk = talk;
  }

  public List<GroupStanding> standings(Community community) {
    return standings(community, groups.of(community.id()));
  }

  /// Those groups only over which the person has all of these powers.
  public List<GroupStanding> standings(Community community, Acting acting, Power... powers) {
    var covered =
        Stream.of(powers)
            .map(power -> new Covered(acting.grants().reach(power)).groups())
            .reduce(DSL.noCondition(), Condition::and);
    return standings(community, groups.of(community.id(), covered));
  }

  private List<GroupStanding> standings(Community community, List<Group> shown) {
    var said = new HashMap<GroupId, Talk>();
    var counts = talk.of(community);
    for (var channel : channels.names(community.id())) {
      var here = counts.get(channel.channel());
      if (here != null) {
        said.merge(channel.group(), here, Talk::and);
      }
    }
    var sizes = groups.sizes(community.id());
    var assigned = assignments.of(community.id());
    return shown.stream()
        .map(group ->
            standing(
                group,
                assigned.getOrDefault(group.id(), Assigned.NOBODY),
                sizes.get(group.id()),
                said.get(group.id())))
        .toList();
  }

  private static GroupStanding standing(
      Group group, Assigned assigned, GroupStanding.@Nullable Size size, @Nullable Talk talk) {
    return new GroupStanding(
        group,
        assigned,
        Optional.ofNullable(size),
        talk == null ? 0 : talk.messages(),
        Optional.ofNullable(talk).map(Talk::last),
        talk == null ? 0 : 2);
  }

  /// The groups as a sheet that can be edited and brought back.
  public SheetTarget sheet(Community community) {
    return new GroupSheet(community, groups, assignments, new TeamNames(people));
  }
}
