package org.banyan.organisation.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.organisation.workbook.PartSheet.Shape;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// How a value of the charter stands in a cell: lists as people write them, with commas; whatever a
/// comma would tear apart in brackets, as YAML writes it.
final class CellForm {

  private static final Pattern SEPARATOR = Pattern.compile("[,，;；、\\n]");
  private static final Pattern LEVEL = Pattern.compile("(.+?)\\s*[=:：]\\s*(.*)");
  private static final Set<String> YES = Set.of("true", "yes", "是", "√", "1");
  private static final Set<String> NO = Set.of("false", "no", "否", "0");
  private static final DumpSettings FLOW =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
          .setWidth(Integer.MAX_VALUE)
          .build();

  private CellForm() {}

  static String written(Object value) {
    return switch (value) {
      case List<?> list when list.stream().allMatch(CellForm::isPlain) ->
          list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case List<?> list -> new Dump(FLOW).dumpToString(list).strip();
      case Map<?, ?> map ->
          map.entrySet().stream().map(CellForm::level).collect(Collectors.joining(", "));
      default -> String.valueOf(value);
    };
  }

  /// The value as the charter format wants it; a text that does not fit stays a text, so that
  /// reading the charter says what is wrong with it.
  static Object read(String cell, Shape shape) {
    return switch (shape) {
      case TEXT -> cell;
      case NUMBER -> number(cell);
      case FLAG -> flag(cell);
      case LIST -> list(cell);
      case LEVELS -> levels(cell);
    };
  }

  private static boolean isPlain(Object item) {
    return item instanceof String text
        && !text.startsWith("[")
        && text.equals(text.strip())
        && !SEPARATOR.matcher(text).find();
  }

  private static String level(Map.Entry<?, ?> entry) {
    return entry.getValue() == null
        ? String.valueOf(entry.getKey())
        : entry.getKey() + "=" + entry.getValue();
  }

  private static Object number(String cell) {
    try {
      var number = new BigDecimal(cell.strip());
      return number.stripTrailingZeros().scale() <= 0
          ? (Object) number.intValueExact()
          : (Object) number.doubleValue();
    } catch (ArithmeticException _) {
      return cell;
    } catch (NumberFormatException _) {
      return cell;
    }
  }

  private static Object flag(String cell) {
    var word = cell.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    return NO.contains(word) ? (Object) false : (Object) cell;
  }

  private static Object list(String cell) {
    return cell.startsWith("[") ? flow(cell) : items(cell);
  }

  /// Names with levels; where none has a level, a plain list.
  private static Object levels(String cell) {
    var levels = new LinkedHashMap<String, @Nullable Object>();
    for (var item : items(cell)) {
      var parts = LEVEL.matcher(item);
      if (parts.matches()) {
        levels.put(parts.group(1), number(parts.group(2)));
      } else {
        levels.put(item, null);
      }
    }
    return levels.values().stream().allMatch(level -> level == null)
        ? new ArrayList<>(levels.keySet())
        : levels;
  }

  private static List<String> items(String cell) {
    return SEPARATOR
        .splitAsStream(cell)
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Object flow(String cell) {
    try {
      var read = new Load(LoadSettings.builder().build()).loadFromString(cell);
      return read instanceof List<?> list ? list : cell;
    } catch (YamlEngineException _) {
      return cell;
    }
  }
}
