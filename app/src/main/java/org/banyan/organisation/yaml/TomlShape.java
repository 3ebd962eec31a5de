package org.banyan.organisation.yaml;

/// How the brackets of a TOML text lie in each other, seen without reading what it says. Knows the
/// text as TOML 1.1 lets people write it too: with an inline table over several lines.
final class TomlShape {

  private final String text;
  private final StringBuilder folded;
  private final StringBuilder open = new StringBuilder();
  private int at;
  private int kept;
  private int deepest;
  private int deepestAt;

  private TomlShape(String text) {
    this.text = text;
    this.folded = new StringBuilder(text.length());
  }

  static TomlShape of(String text) {
    var shape = new TomlShape(text);
    while (shape.at < text.length()) {
      shape.step();
    }
    return shape;
  }

  int deepest() {
    return deepest;
  }

  /// The index at which it is deepest.
  int deepestAt() {
    return deepestAt;
  }

  /// The text with every inline table on the line on which it begins, and no comma after its last
  /// entry; what stands behind keeps its line.
  String folded() {
    return folded.toString();
  }

  private void step() {
    var sign = text.charAt(at);
    switch (sign) {
      case '"', '\'' -> keep(endOfString(sign));
      case '#' -> comment();
      case '[', '{' -> opened(sign);
      case ']', '}' -> closed(sign);
      case '\n' -> lineEnd();
      case '\r' -> dropOrKeep();
      default -> keep(at + 1);
    }
  }

  private void opened(char sign) {
    open.append(sign);
    if (open.length() > deepest) {
      deepest = open.length();
      deepestAt = at;
    }
    keep(at + 1);
  }

  private void closed(char sign) {
    if (sign == '}') {
      dropCommaBefore();
    }
    if (!open.isEmpty()) {
      open.setLength(open.length() - 1);
    }
    keep(at + 1);
  }

  private void lineEnd() {
    if (insideTable()) {
      folded.append(' ');
      kept++;
      at++;
      return;
    }
    folded.repeat('\n', kept);
    kept = 0;
    keep(at + 1);
  }

  private void dropOrKeep() {
    if (insideTable()) {
      at++;
    } else {
      keep(at + 1);
    }
  }

  private void comment() {
    var end = text.indexOf('\n', at);
    var next = end < 0 ? text.length() : end;
    if (insideTable()) {
      at = next;
    } else {
      keep(next);
    }
  }

  private boolean insideTable() {
    return open.indexOf("{") >= 0;
  }

  private void dropCommaBefore() {
    var last = folded.length() - 1;
    while (last >= 0 && Character.isWhitespace(folded.charAt(last))) {
      last--;
    }
    if (last >= 0 && folded.charAt(last) == ',') {
      folded.setCharAt(last, ' ');
    }
  }

  private int endOfString(char quote) {
    var triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, at)) {
      return after(triple, at + 3, quote == '"');
    }
    for (var place = at + 1; place < text.length(); place++) {
      var sign = text.charAt(place);
      if (sign == '\\' && quote == '"') {
        place++;
      } else if (sign == quote) {
        return place + 1;
      } else if (sign == '\n') {
        return place;
      }
    }
    return text.length();
  }

  private int after(String end, int from, boolean escapes) {
    for (var place = from; place < text.length(); place++) {
      if (escapes && text.charAt(place) == '\\') {
        place++;
      } else if (text.startsWith(end, place)) {
        return place + end.length();
      }
    }
    return text.length();
  }

  private void keep(int end) {
    folded.append(text, at, Math.min(end, text.length()));
    at = Math.min(end, text.length());
  }
}
