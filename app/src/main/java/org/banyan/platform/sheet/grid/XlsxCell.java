package org.banyan.platform.sheet.grid;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/// What a cell of a workbook shows, as text in one fixed form.
final class XlsxCell {

  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|(?i:general)");
  private static final Pattern DATE = Pattern.compile("[yYdDmMhHsS年月日]");

  private XlsxCell() {}

  static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case FORMULA -> formula(cell);
      case STRING, BOOLEAN, ERROR, EMPTY -> orEmpty(cell.getText());
    };
  }

  private static String number(Cell cell) {
    return isDate(cell.getDataFormatString()) ? date(cell) : plain(orEmpty(cell.getRawValue()));
  }

  private static String formula(Cell cell) {
    var raw = orEmpty(cell.getRawValue());
    try {
      return isDate(cell.getDataFormatString()) && !raw.isEmpty() ? date(cell) : plain(raw);
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  private static String date(Cell cell) {
    var moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static String plain(String raw) {
    try {
      var number = new BigDecimal(raw);
      return number.scale() > 30 || number.scale() < -30
          ? raw
          : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  private static boolean isDate(@Nullable String format) {
    return format != null && DATE.matcher(LITERALS.matcher(format).replaceAll("")).find();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
