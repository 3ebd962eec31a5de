package org.banyan.platform.sheet.grid;

import java.util.regex.Pattern;

/// The text of one cell, freed from what cannot be seen, and made harmless for spreadsheets.
public final class CellText {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]"
              + "|\\p{Cs}");
  private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private CellText() {}

  /// Without control characters, direction overrides, broken surrogates and outer space.
  public static String clean(String text) {
    var seen = UNSEEN.matcher(text).replaceAll("");
    return BREAKS.matcher(seen.replace('\u00A0', ' ')).replaceAll("\n").strip();
  }

  /// Guarded by an apostrophe where a spreadsheet would take the text for a formula.
  public static String guarded(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /// The text before it was guarded.
  static String unguarded(String text) {
    return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }
}
