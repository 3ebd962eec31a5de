package org.banyan.platform.sheet;

/// Something wrong in one place of a sheet: row, column as the sheet names it, value, what is
/// wrong, and what to do. Row 0 is the sheet as a whole.
public record SheetProblem(
    int line, String column, String value, SheetMessage what, SheetMessage remedy) {

  /// A value shortened for showing.
  public String shown() {
    return value.codePointCount(0, value.length()) <= 40
        ? value
        : value.substring(0, value.offsetByCodePoints(0, 39)) + "…";
  }

  static SheetProblem of(int line, String column, String value, String name) {
    return new SheetProblem(
        line,
        column,
        value,
        SheetMessage.of("sheet.problem." + name),
        SheetMessage.of("sheet.remedy." + name));
  }
}
