package org.banyan.platform.page.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetColumn;
import org.banyan.platform.sheet.SheetCounts;
import org.banyan.platform.sheet.SheetHeader;
import org.banyan.platform.sheet.SheetHeader.Recognition;
import org.banyan.platform.sheet.SheetMapping;
import org.banyan.platform.sheet.SheetMessage;
import org.banyan.platform.sheet.SheetPage;
import org.banyan.platform.sheet.SheetPreview;
import org.banyan.platform.sheet.SheetProblem;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.sheet.SheetShape;
import org.banyan.platform.sheet.SheetStage;

/// A sheet of groups on its way: waiting, compared, done.
public final class SampleSheet {

  private static final String NAME = "name";
  private static final String LEAD = "lead";
  private static final String MEMBERS = "members";
  private static final SheetShape SHAPE =
      new SheetShape(
          "sample",
          List.of(
              column(NAME, CellParser.text(80), true),
              column(LEAD, CellParser.text(40), false),
              column(MEMBERS, CellParser.number(0, 100_000), false)),
          List.of(NAME),
          false);

  private SampleSheet() {}

  public static SheetPage waiting() {
    return page(new SheetStage.Waiting());
  }

  public static SheetPage applied() {
    return page(new SheetStage.Applied(new UUID(0, 7), new SheetCounts(2, 1, 57, 0, 1)));
  }

  public static SheetPage compared() {
    var mapping =
        new SheetMapping(
            1,
            List.of(
                new SheetHeader(0, "群名", NAME, Recognition.RECOGNISED),
                new SheetHeader(1, "负责同学", LEAD, Recognition.REMEMBERED),
                new SheetHeader(2, "人数", MEMBERS, Recognition.RECOGNISED),
                new SheetHeader(3, "备注", "", Recognition.UNKNOWN)));
    return page(
        new SheetStage.Compared(
            new SheetPreview(
                new UUID(0, 9),
                "群列表.xlsx",
                mapping,
                new SheetCounts(2, 1, 57, 1, 1),
                changes(),
                problems(),
                "0"),
            false));
  }

  private static List<SheetChange> changes() {
    return List.of(
        new SheetChange.Added(row("杭州 · 徒步新手 06 群", "林晓雨", "143")),
        new SheetChange.Added(row("Online · 装备交流 07 群", "Maya Lin", "88")),
        new SheetChange.Changed(
            row("上海 · 周末露营 01 群", "周杰", "312"), row("上海 · 周末露营 01 群", "陈思远", "326")),
        new SheetChange.Removed(row("武汉 · 摄影打卡 02 群", "", "41")));
  }

  private static List<SheetProblem> problems() {
    return List.of(
        new SheetProblem(
            14,
            "人数",
            "约两百",
            SheetMessage.of("sheet.problem.no-number"),
            SheetMessage.of("sheet.remedy.no-number", 0, 100_000)));
  }

  private static SheetRow row(String name, String lead, String members) {
    return SheetRow.standing(Map.of(NAME, name, LEAD, lead, MEMBERS, members));
  }

  private static SheetColumn column(String key, CellParser parser, boolean required) {
    return new SheetColumn(key, "platform.design.group." + key, Set.of(), required, parser);
  }

  private static SheetPage page(SheetStage stage) {
    return new SheetPage(SHAPE, stage, "/design/sheet");
  }
}
