package org.banyan.community;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.sheet.ParsedCell;
import org.banyan.platform.sheet.SheetMessage;
import org.banyan.platform.sheet.SheetRow;
import org.springframework.stereotype.Component;

/// Reads what people type about a group in a form by the same rules as in a sheet.
@Component
class GroupFields {

  private static final String NAME = "name";

  private final GroupBook book;
  private final Groups groups;
  private final PersonNames people;

  GroupFields(GroupBook book, Groups groups, PersonNames people) {
    this.book = book;
    this.groups = groups;
    this.people = people;
  }

  /// How a group is to stand, or what is wrong with the fields.
  sealed interface Read {
    record Understood(GroupState state) implements Read {}

    record Wrong(Map<String, SheetMessage> fields) implements Read {}
  }

  /// What one value does to each of many groups, or what is wrong with it.
  sealed interface Value {
    record Understood(UnaryOperator<GroupState> change) implements Value {}

    record Wrong(SheetMessage message) implements Value {}
  }

  Read read(Community community, GroupState before, Map<String, String> typed) {
    var sheet = book.groupSheet(community);
    var cells = new HashMap<>(sheet.cells(before));
    var wrong = new HashMap<String, SheetMessage>();
    for (var column : sheet.shape().columns()) {
      var text = typed.get(column.key());
      if (text != null) {
        switch (text.isBlank() ? new ParsedCell.Value("") : column.parser().parse(text.strip())) {
          case ParsedCell.Value(var value) -> cells.put(column.key(), value);
          case ParsedCell.Wrong(var what, _) -> wrong.put(column.key(), what);
        }
      }
    }
    nameless(community, before.group().id(), cells.getOrDefault(NAME, ""))
        .ifPresent(what -> wrong.putIfAbsent(NAME, what));
    if (!wrong.isEmpty()) {
      return new Read.Wrong(wrong);
    }
    var row = SheetRow.standing(cells);
    return new Read.Understood(
        new GroupState(
            sheet.group(before.group().id(), row),
            sheet.assigned(row),
            SetNames.names(row.cell("sets")),
            before.ending()));
  }

  /// A name is there, and no other living group has it.
  private Optional<SheetMessage> nameless(Community community, GroupId group, String name) {
    if (name.isEmpty()) {
      return Optional.of(SheetMessage.of("community.group.no-name"));
    }
    return groups
            .living(community.id(), name)
            .filter(other -> !other.id().equals(group))
            .isPresent()
        ? Optional.of(SheetMessage.of("community.group.name-taken", name))
        : Optional.empty();
  }

  /// A new group that is like the whole in all but its name.
  Read part(Community community, GroupState whole, String name) {
    var group = whole.group();
    var part =
        new Group(
            GroupId.next(),
            group.community(),
            "",
            group.owner(),
            group.tier(),
            group.kind(),
            group.profile());
    return read(
        community,
        new GroupState(part, whole.assigned(), whole.sets(), Optional.empty()),
        Map.of(NAME, name));
  }

  Value read(Community community, BulkChange bulk) {
    var column = book.groupSheet(community).shape().column(bulk.what().column()).orElseThrow();
    var text = bulk.value().strip();
    return switch (text.isEmpty() ? new ParsedCell.Value("") : column.parser().parse(text)) {
      case ParsedCell.Wrong(var what, _) -> new Value.Wrong(what);
      case ParsedCell.Value(var value) -> new Value.Understood(change(bulk.what(), value));
    };
  }

  private UnaryOperator<GroupState> change(BulkChange.What what, String value) {
    return switch (what) {
      case LEAD -> assigning(GroupRole.LEAD, value);
      case CO_HOST -> assigning(GroupRole.CO_HOST, value);
      case BACKUP -> assigning(GroupRole.BACKUP, value);
      case INTO_SET -> state -> in(state, SetNames.names(value), Set.of());
      case OUT_OF_SET -> state -> in(state, Set.of(), SetNames.names(value));
      case TIER -> state -> being(state, value, state.group().profile());
      case STAGE -> state -> being(state, state.group().tier(), staged(state, value));
    };
  }

  private UnaryOperator<GroupState> assigning(GroupRole role, String value) {
    var carers = new TeamNames(people).carers(value);
    return state -> {
      var assigned = new EnumMap<GroupRole, Set<Carer>>(GroupRole.class);
      for (var each : GroupRole.values()) {
        assigned.put(each, each == role ? carers : state.assigned().as(each));
      }
      return new GroupState(state.group(), new Assigned(assigned), state.sets(), state.ending());
    };
  }

  private static GroupState in(GroupState state, Set<String> more, Set<String> less) {
    var sets = new HashSet<>(state.sets());
    sets.addAll(more);
    sets.removeAll(less);
    return new GroupState(state.group(), state.assigned(), sets, state.ending());
  }

  private static GroupProfile staged(GroupState state, String stage) {
    var profile = state.group().profile();
    return new GroupProfile(
        profile.positioning(), profile.purpose(), GroupStage.of(stage), profile.capacity());
  }

  private static GroupState being(GroupState state, String tier, GroupProfile profile) {
    var group = state.group();
    var changed =
        new Group(
            group.id(),
            group.community(),
            group.name(),
            group.owner(),
            tier,
            group.kind(),
            profile);
    return new GroupState(changed, state.assigned(), state.sets(), state.ending());
  }
}
