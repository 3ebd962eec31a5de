package org.banyan.community;

import static db.community.Tables.GROUP;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Reads how groups stand, and makes them stand so.
@Repository
class GroupStates {

  private final DSLContext db;
  private final Groups groups;
  private final Assignments assignments;
  private final GroupSets sets;
  private final Endings endings;

  GroupStates(
      DSLContext db, Groups groups, Assignments assignments, GroupSets sets, Endings endings) {
    this.db = db;
    this.groups = groups;
    this.assignments = assignments;
    this.sets = sets;
    this.endings = endings;
  }

  /// How these groups stand, in the order of their ids; nobody else changes them meanwhile.
  List<GroupState> hold(CommunityId community, Collection<GroupId> wanted) {
    var ids = wanted.stream().map(GroupId::value).toList();
    db.select(GROUP.ID).from(GROUP).where(GROUP.ID.in(ids)).orderBy(GROUP.ID).forUpdate().fetch();
    return read(community, ids);
  }

  Optional<GroupState> read(CommunityId community, GroupId group) {
    return read(community, List.of(group.value())).stream().findFirst();
  }

  private List<GroupState> read(CommunityId community, List<UUID> ids) {
    var assigned = assignments.of(community);
    var in = sets.of(community);
    return groups.found(community, ids).stream()
        .map(group ->
            new GroupState(
                group,
                assigned.getOrDefault(group.id(), Assigned.NOBODY),
                in.getOrDefault(group.id(), Set.of()),
                endings.of(group.id())))
        .toList();
  }

  Optional<GroupState> hold(CommunityId community, GroupId group) {
    return hold(community, List.of(group)).stream().findFirst();
  }

  /// From today the group stands so; that it ends or comes back is no part of this.
  void set(GroupState state, ZoneId zone) {
    groups.change(state.group(), zone);
    assignments.set(state.group().id(), state.assigned(), zone);
    sets.set(state.group().id(), state.sets());
  }

  /// The group stands so again, as if it had never ended or come back meanwhile.
  void restore(GroupState state, ZoneId zone) {
    set(state, zone);
    endings.restore(state.group().id(), state.ending());
  }

  /// Takes a group away as if it had never been.
  void remove(GroupId group) {
    assignments.remove(group);
    sets.remove(group);
    groups.remove(group);
  }
}
