package org.banyan.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A list of groups in memory that can be edited in a sheet.
final class GroupList implements SheetTarget {

  private static final SheetShape SHAPE =
      new SheetShape(
          "groups",
          List.of(
              column("id", Set.of("编号"), false, CellParser.text(40)),
              column("name", Set.of("群名", "群名称", "Group name"), true, CellParser.text(60)),
              column("owner", Set.of("群主"), false, CellParser.text(60)),
              column("members", Set.of("人数", "成员数"), false, CellParser.number(0, 100_000)),
              column("since", Set.of("建群日期"), false, CellParser.day()),
              column(
                  "tier",
                  Set.of("等级"),
                  false,
                  CellParser.choice(Map.of("A", Set.of("甲", "重点"), "B", Set.of("乙"))))),
          List.of("id", "name"),
          true);

  private final List<SheetRow> rows = new ArrayList<>();
  private List<SheetProblem> refusal = List.of();

  private static SheetColumn column(
      String key, Set<String> synonyms, boolean required, CellParser parser) {
    return new SheetColumn(key, "platform.name", synonyms, required, parser);
  }

  GroupList with(String id, String name, String owner, String members) {
    rows.add(row(id, name, owner, members));
    return this;
  }

  static SheetRow row(String id, String name, String owner, String members) {
    return SheetRow.standing(
        Map.of(
            "id", id, "name", name, "owner", owner, "members", members, "since", "", "tier", ""));
  }

  void refuse(SheetProblem problem) {
    refusal = List.of(problem);
  }

  @Override
  public SheetShape shape() {
    return SHAPE;
  }

  @Override
  public Stream<SheetRow> rows() {
    return rows.stream();
  }

  @Override
  public List<SheetProblem> apply(List<SheetChange> changes) {
    if (!refusal.isEmpty()) {
      return refusal;
    }
    changes.forEach(this::apply);
    return List.of();
  }

  private void apply(SheetChange change) {
    switch (change) {
      case SheetChange.Added(var row) -> rows.add(numbered(row));
      case SheetChange.Changed(var before, var row) ->
          rows.set(rows.indexOf(before), SheetRow.standing(row.cells()));
      case SheetChange.Removed(var row) -> rows.remove(row);
    }
  }

  private SheetRow numbered(SheetRow row) {
    var cells = new HashMap<>(row.cells());
    cells.computeIfPresent("id", (_, id) -> id.isEmpty() ? "g" + (rows.size() + 1) : id);
    return SheetRow.standing(cells);
  }

  List<List<String>> plainly() {
    return rows.stream()
        .map(row -> Stream.of("id", "name", "owner", "members").map(row::cell).toList())
        .toList();
  }
}
