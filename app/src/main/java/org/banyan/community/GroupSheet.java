package org.banyan.community;

import static db.community.Tables.ASSIGNMENT;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_SET;
import static db.community.Tables.GROUP_TERM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetColumn;
import org.banyan.platform.sheet.SheetMessage;
import org.banyan.platform.sheet.SheetProblem;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.sheet.SheetShape;
import org.banyan.platform.sheet.SheetTarget;

/// The list of a community's groups as people keep it in a spreadsheet: 群名, 群主, 人数, 主理, 协管, 候补.
final class GroupSheet implements SheetTarget {

  private static final String NAME = "name";
  private static final String OWNER = "owner";
  private static final String MEMBERS = "members";
  private static final String TIER = "tier";
  private static final String KIND = "kind";
  private static final String SETS = "sets";
  private static final String POSITIONING = "positioning";
  private static final String PURPOSE = "purpose";
  private static final String STAGE = "stage";
  private static final String CAPACITY = "capacity";
  private static final int LARGEST = 1_000_000;

  private final Community community;
  private final Groups groups;
  private final Assignments assignments;
  private final GroupSets sets;
  private final GroupDays days;
  private final TeamNames team;
  private final TableCounts counts;

  GroupSheet(
      Community community,
      Groups groups,
      Assignments assignments,
      GroupSets sets,
      GroupDays days,
      TeamNames team,
      TableCounts counts) {
    this.community = community;
    this.groups = groups;
    this.assignments = assignments;
    this.sets = sets;
    this.days = days;
    this.team = team;
    this.counts = counts;
  }

  @Override
  public SheetShape shape() {
    return new SheetShape(
        "community.groups",
        Stream.of(known(), aims(), people()).flatMap(List::stream).toList(),
        List.of(NAME),
        false);
  }

  private static List<SheetColumn> known() {
    return List.of(
        column(NAME, Set.of("群名称", "群聊名称", "群聊", "group", "group name"), true),
        column(OWNER, Set.of("群主姓名", "群主昵称", "管理员", "owner", "group owner"), false),
        new SheetColumn(
            MEMBERS,
            "community.group.members",
            Set.of("群人数", "群成员数", "成员数", "人数(去重)", "members", "size"),
            false,
            CellParser.number(0, LARGEST)),
        column(TIER, Set.of("等级", "级别", "tier", "level"), false),
        column(KIND, Set.of("类型", "群分类", "kind", "type"), false));
  }

  private static List<SheetColumn> aims() {
    return List.of(
        column(POSITIONING, Set.of("群定位", "社群定位", "positioning", "position"), false),
        column(PURPOSE, Set.of("群目的", "用途", "群用途", "purpose", "aim"), false),
        new SheetColumn(
                STAGE,
                "community.group.stage",
                Set.of("群阶段", "阶段", "生命周期", "stage", "group stage", "phase"),
                false,
                CellParser.choice(GroupStage.written()))
            .spokenAs("community.stage."),
        new SheetColumn(
            CAPACITY,
            "community.group.capacity",
            Set.of("容量", "群容量", "人数上限", "群上限", "capacity", "limit", "max members"),
            false,
            CellParser.number(1, LARGEST)));
  }

  private List<SheetColumn> people() {
    return List.of(
        new SheetColumn(
            SETS,
            "community.group.sets",
            Set.of("片区群", "分组", "区域", "大区", "set", "group set", "group sets", "region"),
            false,
            SetNames::parse),
        role(GroupRole.LEAD, Set.of("主理人", "负责人", "带群人", "群负责人", "host")),
        role(GroupRole.CO_HOST, Set.of("协管员", "协助", "cohost", "co host")),
        role(GroupRole.BACKUP, Set.of("候补人", "备岗", "替补", "stand-in")));
  }

  @Override
  public String place() {
    return community.id().value().toString();
  }

  private SheetColumn role(GroupRole role, Set<String> synonyms) {
    return new SheetColumn(
        role.tag(), "community.group." + role.tag(), synonyms, false, team.parser());
  }

  private static SheetColumn column(String key, Set<String> synonyms, boolean required) {
    return new SheetColumn(key, "community.group." + key, synonyms, required, CellParser.text(120));
  }

  @Override
  public Stream<SheetRow> rows() {
    var sizes = groups.sizes(community.id());
    var assigned = assignments.of(community.id());
    var inSets = sets.of(community.id());
    return groups.of(community.id()).stream()
        .map(group ->
            row(
                group,
                assigned.getOrDefault(group.id(), Assigned.NOBODY),
                inSets.getOrDefault(group.id(), Set.of()),
                Optional.ofNullable(sizes.get(group.id()))));
  }

  private static SheetRow row(
      Group group, Assigned assigned, Set<String> in, Optional<GroupStanding.Size> size) {
    var cells = cells(group, assigned, in);
    cells.put(MEMBERS, size.map(known -> String.valueOf(known.members())).orElse(""));
    return SheetRow.standing(Map.copyOf(cells));
  }

  private static Map<String, String> cells(Group group, Assigned assigned, Set<String> in) {
    var cells = new HashMap<String, String>();
    cells.put(NAME, group.name());
    cells.put(OWNER, group.owner());
    cells.put(TIER, group.tier());
    cells.put(KIND, group.kind());
    cells.put(POSITIONING, group.profile().positioning());
    cells.put(PURPOSE, group.profile().purpose());
    cells.put(STAGE, group.profile().stage().map(GroupStage::tag).orElse(""));
    cells.put(CAPACITY, group.profile().capacity().map(String::valueOf).orElse(""));
    cells.put(SETS, SetNames.written(in));
    for (var role : GroupRole.values()) {
      cells.put(role.tag(), TeamNames.written(assigned.as(role)));
    }
    return cells;
  }

  /// The cells of a group but for its size.
  Map<String, String> cells(GroupState state) {
    return cells(state.group(), state.assigned(), state.sets());
  }

  @Override
  public List<SheetProblem> apply(List<SheetChange> changes) {
    var problems = new ArrayList<SheetProblem>();
    for (var change : changes) {
      switch (change) {
        case SheetChange.Added(var row) -> add(row);
        case SheetChange.Changed(_, var row) -> change(row);
        case SheetChange.Removed(var row) -> remove(row).ifPresent(problems::add);
      }
    }
    counts.atLeast(changes.size(), GROUP, GROUP_TERM, ASSIGNMENT, GROUP_SET);
    return problems;
  }

  private void add(SheetRow row) {
    var id = groups.add(group(GroupId.next(), row), Groups.LISTED, community.zone());
    days.list(id, members(row), community.zone());
    assignments.set(id, assigned(row), community.zone());
    sets.set(id, SetNames.names(row.cell(SETS)));
  }

  private void change(SheetRow row) {
    groups
        .named(community.id(), row.cell(NAME))
        .ifPresent(known -> {
          groups.change(group(known.id(), row), community.zone());
          days.list(known.id(), members(row), community.zone());
          assignments.set(known.id(), assigned(row), community.zone());
          sets.set(known.id(), SetNames.names(row.cell(SETS)));
        });
  }

  private Optional<SheetProblem> remove(SheetRow row) {
    var known = groups.named(community.id(), row.cell(NAME)).map(Group::id);
    if (known.filter(groups::hasChannel).isPresent()) {
      return Optional.of(
          new SheetProblem(
              row.line(),
              NAME,
              row.cell(NAME),
              SheetMessage.of("community.group.has-messages"),
              SheetMessage.of("community.group.has-messages.remedy")));
    }
    known.ifPresent(assignments::remove);
    known.ifPresent(sets::remove);
    known.ifPresent(groups::remove);
    return Optional.empty();
  }

  Group group(GroupId id, SheetRow row) {
    return new Group(
        id,
        community.id(),
        row.cell(NAME),
        row.cell(OWNER),
        row.cell(TIER),
        row.cell(KIND),
        profile(row));
  }

  private static GroupProfile profile(SheetRow row) {
    return new GroupProfile(
        row.cell(POSITIONING),
        row.cell(PURPOSE),
        GroupStage.of(row.cell(STAGE)),
        number(row.cell(CAPACITY)));
  }

  Assigned assigned(SheetRow row) {
    var people = new EnumMap<GroupRole, Set<Carer>>(GroupRole.class);
    for (var role : GroupRole.values()) {
      people.put(role, team.carers(row.cell(role.tag())));
    }
    return new Assigned(people);
  }

  private static Optional<Integer> members(SheetRow row) {
    return number(row.cell(MEMBERS));
  }

  private static Optional<Integer> number(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(written));
  }
}
