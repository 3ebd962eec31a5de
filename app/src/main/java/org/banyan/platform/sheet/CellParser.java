package org.banyan.platform.sheet;

import java.util.Map;
import java.util.Set;

/// How one column reads its cells. Blank cells never reach it.
@FunctionalInterface
public interface CellParser {

  ParsedCell parse(String text);

  /// Any text of at most so many characters.
  static CellParser text(int longest) {
    return text -> ReadCells.text(text, longest);
  }

  /// A whole number between two bounds, written as people write it: 1,234 or 186人.
  static CellParser number(long least, long most) {
    return text -> ReadCells.number(text, least, most);
  }

  /// A day: 2026-03-05, 2026/3/5, 2026年3月5日; written back as the first.
  static CellParser day() {
    return ReadCells::day;
  }

  /// One of a closed list: canonical value → the ways people write it.
  static CellParser choice(Map<String, Set<String>> choices) {
    return text -> ReadCells.choice(text, choices);
  }
}
