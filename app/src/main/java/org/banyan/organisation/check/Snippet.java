package org.banyan.organisation.check;

import org.banyan.organisation.yaml.Position;

/// The line of a file that a message is about, with a mark under the place.
record Snippet(String written, Position at) {

  private static final int LONGEST = 100;
  private static final int BEFORE = 40;

  String drawn(boolean coloured) {
    if (written.isBlank()) {
      return "";
    }
    var line = written.replace('\t', ' ');
    var mark = Math.min(at.column() - 1, line.length());
    var first = mark < LONGEST ? 0 : mark - BEFORE;
    var before = (first > 0 ? "…" : "") + line.substring(first, mark);
    var last = Math.min(line.length(), first + LONGEST);
    var marked = line.substring(mark, Math.max(mark, last));
    var gutter = "%5d | ".formatted(at.line());
    return Ink.DIM.on(gutter, coloured)
        + before
        + marked
        + (last < line.length() ? "…" : "")
        + "\n"
        + Ink.DIM.on("      | ", coloured)
        + " ".repeat(width(before))
        + Ink.RED.on("^".repeat(Math.max(1, width(marked.stripTrailing()))), coloured)
        + "\n";
  }

  /// Columns on a terminal: Chinese characters take two.
  static int width(String text) {
    return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
  }

  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
