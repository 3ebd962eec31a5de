package org.banyan.organisation.origin;

import java.util.List;
import java.util.Set;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.SheetColumn;
import org.banyan.platform.sheet.SheetShape;

/// The columns that a list of people and their posts may have, under the names people give them.
final class PostTable {

  static final String PERSON = "person";
  static final String NUMBER = "number";
  static final String POST = "post";
  static final String CODE = "code";
  static final String UNIT = "unit";
  static final String MODULE = "module";
  static final String SUPERIOR = "superior";
  static final String DUTIES = "duties";
  static final String ANSWERS = "answers";
  static final String AUTHORITIES = "authorities";
  static final String PURPOSE = "purpose";
  static final String METRICS = "metrics";
  static final String SEATS = "seats";
  static final String HOURS = "hours";

  private static final int LONG = 20_000;
  private static final int SHORT = 500;
  private static final int MOST_SEATS = 10_000;
  private static final int HOURS_OF_A_WEEK = 168;

  static final SheetShape SHAPE =
      new SheetShape(
          "organisation.posts",
          List.of(
              text(
                  POST,
                  "职位",
                  "职务",
                  "岗位名称",
                  "职位名称",
                  "post",
                  "position",
                  "job title",
                  "title",
                  "role"),
              text(
                  PERSON,
                  "名字",
                  "员工",
                  "员工姓名",
                  "任职人",
                  "成员",
                  "人员",
                  "在岗人",
                  "name",
                  "person",
                  "holder",
                  "employee"),
              text(
                  NUMBER,
                  "员工编号",
                  "人员编号",
                  "员工号",
                  "编号",
                  "employee id",
                  "staff id",
                  "employee number",
                  "id"),
              text(CODE, "岗位编码", "职位编号", "岗位代码", "post id", "position id", "post code"),
              text(
                  UNIT,
                  "所属部门",
                  "团队",
                  "小组",
                  "组别",
                  "所在部门",
                  "部门/模块",
                  "模块/部门",
                  "unit",
                  "department",
                  "team",
                  "group"),
              text(MODULE, "所属模块", "业务模块", "module"),
              text(
                  SUPERIOR,
                  "直接上级",
                  "汇报对象",
                  "汇报给",
                  "上级岗位",
                  "直属上级",
                  "reports to",
                  "superior",
                  "manager",
                  "supervisor"),
              longText(
                  DUTIES, "岗位职责", "工作职责", "工作内容", "主要职责", "duties", "responsibilities", "duty"),
              longText(ANSWERS, "负责事项", "最终负责事项", "accountable for", "accountable"),
              longText(
                  AUTHORITIES,
                  "权限",
                  "岗位权限",
                  "权力",
                  "职权范围",
                  "authority",
                  "authorities",
                  "powers",
                  "permissions"),
              longText(PURPOSE, "岗位目的", "设岗目标", "岗位目标", "purpose", "mission"),
              longText(
                  METRICS,
                  "考核指标",
                  "关键指标",
                  "绩效指标",
                  "指标",
                  "KPI",
                  "metric",
                  "metrics",
                  "outcome",
                  "outcomes"),
              new SheetColumn(
                  SEATS,
                  "organisation.table.seats",
                  Set.of("编制人数", "定编", "定员", "人数", "seats", "headcount"),
                  false,
                  CellParser.number(0, MOST_SEATS)),
              new SheetColumn(
                  HOURS,
                  "organisation.table.hours",
                  Set.of("每周投入", "每周工时", "周工时", "投入工时", "hours", "hours a week", "hours per week"),
                  false,
                  CellParser.number(0, HOURS_OF_A_WEEK))),
          List.of(POST, PERSON, NUMBER),
          false);

  private PostTable() {}

  private static SheetColumn text(String key, String... synonyms) {
    return column(key, CellParser.text(SHORT), synonyms);
  }

  private static SheetColumn longText(String key, String... synonyms) {
    return column(key, CellParser.text(LONG), synonyms);
  }

  private static SheetColumn column(String key, CellParser parser, String... synonyms) {
    return new SheetColumn(key, "organisation.table." + key, Set.of(synonyms), false, parser);
  }
}
