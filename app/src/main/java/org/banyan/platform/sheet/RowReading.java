package org.banyan.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyan.platform.sheet.grid.GridRow;

/// Turns the cells of one row into canonical values, or says what is wrong with them.
final class RowReading {

  private static final Pattern FAILED_FORMULA =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!)");
  private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "汇总", "total", "sum");

  private final SheetShape shape;
  private final SheetMapping mapping;

  RowReading(SheetShape shape, SheetMapping mapping) {
    this.shape = shape;
    this.mapping = mapping;
  }

  /// What became of a row.
  sealed interface Outcome {}

  record Read(RowIdentity identity, SheetRow row) implements Outcome {}

  record Wrong(Optional<RowIdentity> identity, List<SheetProblem> problems) implements Outcome {}

  Outcome read(GridRow row) {
    var cells = new HashMap<String, String>();
    var problems = new ArrayList<SheetProblem>();
    for (var header : mapping.headers()) {
      shape
          .column(header.column())
          .ifPresent(column -> read(row, header, column, new Findings(cells, problems)));
    }
    var read = new SheetRow(row.line(), cells);
    var identity = shape.identity(read);
    if (problems.isEmpty()) {
      identity.flatMap(one -> total(row, one)).ifPresent(problems::add);
    }
    if (problems.isEmpty() && identity.isEmpty()) {
      problems.add(
          SheetProblem.of(row.line(), heading(shape.identity().getLast()), "", "nameless"));
    }
    return problems.isEmpty()
        ? new Read(identity.orElseThrow(), read)
        : new Wrong(identity, problems);
  }

  /// A column as the sheet names it.
  String heading(String column) {
    return mapping.header(column).map(SheetHeader::text).orElse(column);
  }

  private record Findings(Map<String, String> cells, List<SheetProblem> problems) {}

  private static void read(GridRow row, SheetHeader header, SheetColumn column, Findings findings) {
    var text = row.cell(header.index());
    if (text.isEmpty()) {
      findings.cells().put(column.key(), "");
      if (column.required()) {
        findings.problems().add(SheetProblem.of(row.line(), header.text(), "", "required"));
      }
      return;
    }
    if (FAILED_FORMULA.matcher(text).matches()) {
      findings.problems().add(SheetProblem.of(row.line(), header.text(), text, "failed-formula"));
      return;
    }
    switch (column.parser().parse(text)) {
      case ParsedCell.Value(var value) -> findings.cells().put(column.key(), value);
      case ParsedCell.Wrong(var what, var remedy) ->
          findings.problems().add(new SheetProblem(row.line(), header.text(), text, what, remedy));
    }
  }

  private Optional<SheetProblem> total(GridRow row, RowIdentity identity) {
    return TOTALS.contains(Headings.folded(identity.value()))
        ? Optional.of(
            SheetProblem.of(row.line(), heading(identity.column()), identity.value(), "total"))
        : Optional.empty();
  }
}
