package org.banyan.community.reading;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A wall clock written like 2026-05-01 09:30:00, read digit by digit: nearly all times of nearly
/// all tables look so, and a formatter takes twenty times as long.
final class PlainTime {

  private static final int LONGEST = 19;

  private final String text;
  private int at;

  private PlainTime(String text) {
    this.text = text;
  }

  /// Nothing where it is written in any other way; fails where there is no such day or hour.
  static @Nullable LocalDateTime read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return new PlainTime(text).read();
  }

  private @Nullable LocalDateTime read() {
    var year = number(4, 4);
    var mark = at < text.length() ? text.charAt(at) : ' ';
    if (year < 0 || (mark != '-' && mark != '/' && mark != '.')) {
      return null;
    }
    var month = after(mark, 1);
    var day = after(mark, 1);
    var hour = at < text.length() && text.charAt(at) == 'T' ? after('T', 1) : after(' ', 1);
    var minute = after(':', 2);
    var second = at == text.length() ? 0 : after(':', 2);
    if (month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0 || at < text.length()) {
      return null;
    }
    return LocalDateTime.of(year, month, day, hour, minute, second);
  }

  private int after(char mark, int digits) {
    if (at >= text.length() || text.charAt(at) != mark) {
      return -1;
    }
    at++;
    return number(digits, 2);
  }

  private int number(int least, int most) {
    var value = 0;
    var from = at;
    while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
      value = value * 10 + (text.charAt(at) - '0');
      at++;
    }
    return at - from < least ? -1 : value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
