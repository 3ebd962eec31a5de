package org.banyan.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.GroupChanged.Why;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes groups by hand, one or many at once: what they are, who looks after them, that they go
/// into one another, part, end and come back. Each change can be undone as long as nobody has
/// changed the same groups since.
@Service
public class GroupChanges {

  private final Communities communities;
  private final ScopesOfCommunity scopes;
  private final Groups groups;
  private final GroupStates states;
  private final Endings endings;
  private final GroupFields fields;
  private final ChangeLog log;
  private final Audit audit;
  private final Clock clock;

  GroupChanges(
      Communities communities,
      ScopesOfCommunity scopes,
      Groups groups,
      GroupStates states,
      Endings endings,
      GroupFields fields,
      ChangeLog log,
      Audit audit,
      Clock clock) {
    this.communities = communities;
    this.scopes = scopes;
    this.groups = groups;
    this.states = states;
    this.endings = endings;
    this.fields = fields;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes the fields of the group as somebody typed them; those that are missing stay.
  @Transactional
  public GroupChanged edit(
      Acting acting, CommunityId id, GroupId group, Map<String, String> typed) {
    var community = entrusted(acting, id, group);
    var before = held(id, group);
    return switch (fields.read(community, before, typed)) {
      case GroupFields.Read.Wrong(var wrong) -> new GroupChanged.Wrong(wrong);
      case GroupFields.Read.Understood(var after) ->
          set(acting, community, "group.edited", List.of(before), List.of(after));
    };
  }

  /// Changes one thing of all these groups.
  @Transactional
  public GroupChanged change(Acting acting, CommunityId id, List<GroupId> picked, BulkChange bulk) {
    if (picked.isEmpty()) {
      return new GroupChanged.Refused(Why.NOTHING_PICKED);
    }
    picked.forEach(group -> entrusted(acting, id, group));
    var community = communities.community(id);
    var before = states.hold(id, picked);
    return switch (fields.read(community, bulk)) {
      case GroupFields.Value.Wrong(var wrong) ->
          new GroupChanged.Wrong(Map.of(bulk.what().tag(), wrong));
      case GroupFields.Value.Understood understood -> {
        var after = before.stream().map(understood.change()).toList();
        yield set(acting, community, "group." + bulk.what().tag(), before, after);
      }
    };
  }

  private GroupChanged set(
      Acting acting,
      Community community,
      String action,
      List<GroupState> before,
      List<GroupState> after) {
    var changedBefore = new ArrayList<GroupState>();
    var changedAfter = new ArrayList<GroupState>();
    for (var at = 0; at < before.size(); at++) {
      if (!before.get(at).equals(after.get(at))) {
        changedBefore.add(before.get(at));
        changedAfter.add(after.get(at));
      }
    }
    if (changedAfter.isEmpty()) {
      return new GroupChanged.Nothing();
    }
    changedAfter.forEach(state -> states.set(state, community.zone()));
    return done(acting, community, action, changedBefore);
  }

  /// The group goes into another on a day and leaves the lists; what was known of it stays its own.
  @Transactional
  public GroupChanged merge(
      Acting acting, CommunityId id, GroupId from, GroupId into, LocalDate day) {
    entrusted(acting, id, into);
    if (from.equals(into)) {
      return new GroupChanged.Refused(Why.SAME);
    }
    if (held(id, into).ending().isPresent()) {
      return new GroupChanged.Refused(Why.ENDED);
    }
    return end(acting, id, from, new Ending(Ending.How.MERGED, Optional.of(into), day));
  }

  @Transactional
  public GroupChanged close(Acting acting, CommunityId id, GroupId group, LocalDate day) {
    return end(acting, id, group, new Ending(Ending.How.CLOSED, Optional.empty(), day));
  }

  private GroupChanged end(Acting acting, CommunityId id, GroupId group, Ending ending) {
    var community = entrusted(acting, id, group);
    var before = held(id, group);
    if (before.ending().isPresent()) {
      return new GroupChanged.Refused(Why.ENDED);
    }
    if (ending.day().isAfter(today(community.zone()))) {
      return new GroupChanged.Refused(Why.FUTURE);
    }
    if (endings.all(group).stream()
        .flatMap(past -> past.reopened().stream())
        .anyMatch(ending.day()::isBefore)) {
      return new GroupChanged.Refused(Why.OVERLAPPING);
    }
    endings.end(group, ending);
    return done(acting, community, "group." + ending.how().tag(), List.of(before));
  }

  /// A group that has ended is there again from today.
  @Transactional
  public GroupChanged reopen(Acting acting, CommunityId id, GroupId group) {
    var community = entrusted(acting, id, group);
    var before = held(id, group);
    if (before.ending().isEmpty()) {
      return new GroupChanged.Refused(Why.LIVING);
    }
    endings.reopen(group, today(community.zone()));
    return done(acting, community, "group.reopened", List.of(before));
  }

  /// A part of the group becomes a group of its own, looked after by the same people in the same
  /// sets.
  @Transactional
  public GroupChanged split(
      Acting acting, CommunityId id, GroupId group, String name, LocalDate day) {
    var community = entrusted(acting, id, group);
    var whole = held(id, group);
    if (whole.ending().isPresent()) {
      return new GroupChanged.Refused(Why.ENDED);
    }
    if (day.isAfter(today(community.zone()))) {
      return new GroupChanged.Refused(Why.FUTURE);
    }
    return switch (fields.part(community, whole, name)) {
      case GroupFields.Read.Wrong(var wrong) -> new GroupChanged.Wrong(wrong);
      case GroupFields.Read.Understood(var part) -> {
        groups.add(part.group(), Groups.LISTED, day);
        states.set(part, community.zone());
        endings.split(group, part.group().id(), day);
        yield done(acting, community, "group.split", List.of(), List.of(part.group().id()));
      }
    };
  }

  /// Puts all groups of a change back the way they stood before it.
  @Transactional
  public GroupChanged undo(Acting acting, CommunityId id, UUID change) {
    var made = log.hold(id, change).orElseThrow(() -> new NoSuch("change of groups", change));
    var touched = made.after().stream().map(state -> state.group().id()).toList();
    touched.forEach(group -> entrusted(acting, id, group));
    var community = communities.community(id);
    var began = new ArrayList<>(touched);
    made.before().forEach(state -> began.remove(state.group().id()));
    if (!states.hold(id, touched).equals(made.after()) || began.stream().anyMatch(this::isInUse)) {
      return new GroupChanged.Refused(Why.CHANGED_SINCE);
    }
    made.before().forEach(state -> states.restore(state, community.zone()));
    began.forEach(states::remove);
    log.markUndone(change);
    tell(acting, "group.undone", touched, change);
    return new GroupChanged.Done(change, touched.size());
  }

  private boolean isInUse(GroupId group) {
    return groups.hasDays(group) || groups.hasChannel(group);
  }

  private GroupChanged done(
      Acting acting, Community community, String action, List<GroupState> before) {
    var ids = before.stream().map(state -> state.group().id()).toList();
    return done(acting, community, action, before, ids);
  }

  private GroupChanged done(
      Acting acting,
      Community community,
      String action,
      List<GroupState> before,
      List<GroupId> touched) {
    var after = states.hold(community.id(), touched);
    var change = log.add(community.id(), action, before, after, acting.person());
    tell(acting, action, touched, change);
    return new GroupChanged.Done(change, touched.size());
  }

  private void tell(Acting acting, String action, List<GroupId> touched, UUID change) {
    var detail = Map.of("groups", touched.size(), "change", change.toString());
    audit.record(acting.person(), action, "group " + touched.getFirst().value(), detail);
  }

  private Community entrusted(Acting acting, CommunityId id, GroupId group) {
    var here =
        groups
            .find(id, group)
            .flatMap(_ -> scopes.whereabouts(new Scope.Group(group.value())))
            .orElseThrow(() -> new NoSuch("group", group));
    return communities.entrusted(id, acting, Power.GROUP_MANAGE, here);
  }

  private GroupState held(CommunityId id, GroupId group) {
    return states.hold(id, group).orElseThrow(() -> new NoSuch("group", group));
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
