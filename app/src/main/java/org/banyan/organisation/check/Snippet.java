package org.banyan.organisation.check;

import java.util.List;
import org.banyan.organisation.yaml.Position;

/// The line of a file that a message is about, with a mark under the place.
record Snippet(List<String> lines, Position at) {

  private static final int LONGEST = 100;

  String drawn(boolean coloured) {
    if (at.line() > lines.size()) {
      return "";
    }
    var line = lines.get(at.line() - 1).replace('\t', ' ');
    var from = Math.min(at.column() - 1, line.length());
    var shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    var gutter = "%5d | ".formatted(at.line());
    var length =
        Math.max(1, width(shown.substring(Math.min(from, shown.length())).stripTrailing()));
    return Ink.DIM.on(gutter, coloured)
        + shown
        + "\n"
        + Ink.DIM.on("      | ", coloured)
        + " ".repeat(width(line.substring(0, from)))
        + Ink.RED.on("^".repeat(length), coloured)
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
