package org.banyan.community.reading;

/// Text as the stores can keep it: no half characters, no zero bytes.
final class WellFormed {

  private static final char UNKNOWN = '\uFFFD';

  private WellFormed() {}

  static String text(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    var good = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 0 || isHalf(point) ? UNKNOWN : point)
        .forEach(good::appendCodePoint);
    return good.toString();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
