package org.banyan.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.community.DaysWritten.Flaw;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetColumn;
import org.banyan.platform.sheet.SheetMessage;
import org.banyan.platform.sheet.SheetProblem;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.sheet.SheetShape;
import org.banyan.platform.sheet.SheetTarget;

/// The days of a community’s groups as people keep them in a spreadsheet: 日期, 群名, 人数, 入群, 退群, 消息数,
/// 发言人数. A sheet reaches back only so far, the less the more groups there are.
final class DaySheet implements SheetTarget {

  private static final String DAY = "day";
  private static final String NAME = "name";
  private static final int ROWS = 120_000;
  private static final int FEWEST_DAYS = 31;
  private static final int MOST_DAYS = 400;

  private final Community community;
  private final Map<String, GroupId> groups = new HashMap<>();
  private final Map<GroupId, String> names = new HashMap<>();
  private final GroupDays days;
  private final LocalDate today;

  DaySheet(Community community, List<Group> living, GroupDays days, LocalDate today) {
    this.community = community;
    this.days = days;
    this.today = today;
    living.forEach(group -> {
      groups.putIfAbsent(group.name(), group.id());
      names.put(group.id(), group.name());
    });
  }

  @Override
  public SheetShape shape() {
    return new SheetShape(
            "community.group-days",
            List.of(
                new SheetColumn(
                    DAY,
                    "community.day.day",
                    Set.of("日期", "统计日期", "时间", "date", "day"),
                    true,
                    CellParser.day()),
                new SheetColumn(
                    NAME,
                    "community.group.name",
                    Set.of("群名称", "群聊名称", "群聊", "群", "group", "group name"),
                    true,
                    CellParser.text(120)),
                number("members", Set.of("群人数", "群成员数", "成员数", "总人数", "members", "size")),
                number("joined", Set.of("入群人数", "新增", "新增人数", "进群", "joined", "joins", "new")),
                number("left", Set.of("退群人数", "流失", "流失人数", "离群", "left", "leaves")),
                number("messages", Set.of("消息", "消息条数", "发言数", "messages")),
                number("speakers", Set.of("发言人", "活跃人数", "发言成员数", "speakers", "active"))),
            List.of(DAY, NAME),
            false)
        .jointly();
  }

  private static SheetColumn number(String key, Set<String> synonyms) {
    return new SheetColumn(
        key, "community.day." + key, synonyms, false, CellParser.number(0, GroupDays.LARGEST));
  }

  @Override
  public String place() {
    return community.id().value().toString();
  }

  private LocalDate oldest() {
    var reach = Math.clamp(ROWS / Math.max(1, groups.size()), FEWEST_DAYS, MOST_DAYS);
    return today.minusDays(reach);
  }

  @Override
  public Stream<SheetRow> rows() {
    return days.since(community.id(), DaySource.SHEET, oldest())
        .filter(day -> names.containsKey(day.group()))
        .map(this::row);
  }

  private SheetRow row(GroupDay day) {
    var figures = day.figures();
    return SheetRow.standing(
        Map.of(
            DAY,
            day.day().toString(),
            NAME,
            names.getOrDefault(day.group(), ""),
            "members",
            cell(figures.members()),
            "joined",
            cell(figures.joined()),
            "left",
            cell(figures.left()),
            "messages",
            cell(figures.messages()),
            "speakers",
            cell(figures.speakers())));
  }

  private static String cell(Optional<Integer> figure) {
    return figure.map(String::valueOf).orElse("");
  }

  @Override
  public List<SheetProblem> objections(SheetChange change) {
    var row = change.row();
    if (!groups.containsKey(row.cell(NAME))) {
      return List.of(problem(row, NAME, Flaw.UNKNOWN_GROUP.tag()));
    }
    var day = LocalDate.parse(row.cell(DAY));
    if (day.isBefore(oldest())) {
      return List.of(problem(row, DAY, "too-old-for-sheet", oldest().toString()));
    }
    return GroupDays.flaw(day, figures(row), today)
        .map(flaw -> problem(row, DAY, flaw.tag()))
        .stream()
        .toList();
  }

  private static SheetProblem problem(SheetRow row, String column, String what, Object... places) {
    return new SheetProblem(
        row.line(),
        column,
        row.cell(column),
        SheetMessage.of("community.day." + what, places),
        SheetMessage.of("community.day." + what + ".remedy", places));
  }

  @Override
  public List<SheetProblem> apply(List<SheetChange> changes) {
    var written = new ArrayList<GroupDay>();
    for (var change : changes) {
      if (change instanceof SheetChange.Removed(var row)) {
        group(row)
            .ifPresent(
                group -> days.forget(group, LocalDate.parse(row.cell(DAY)), DaySource.SHEET));
      } else {
        group(change.row())
            .ifPresent(group ->
                written.add(
                    new GroupDay(
                        group, LocalDate.parse(change.row().cell(DAY)), figures(change.row()))));
      }
    }
    return days.write(community, DaySource.SHEET, written) instanceof DaysWritten.Refused
        ? List.of(problem(changes.getFirst().row(), DAY, Flaw.FUTURE.tag()))
        : List.of();
  }

  private Optional<GroupId> group(SheetRow row) {
    return Optional.ofNullable(groups.get(row.cell(NAME)));
  }

  private static DayFigures figures(SheetRow row) {
    return new DayFigures(
        figure(row, "members"),
        figure(row, "joined"),
        figure(row, "left"),
        figure(row, "messages"),
        figure(row, "speakers"));
  }

  private static Optional<Integer> figure(SheetRow row, String column) {
    var text = row.cell(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }
}
