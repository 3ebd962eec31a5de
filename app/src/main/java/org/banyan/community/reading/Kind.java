package org.banyan.community.reading;

import java.util.Arrays;

/// What somebody did. The codes are written into the record and never change.
public enum Kind {
  MESSAGE(1),
  REPLY(2),
  FILE(3),
  JOINED(16),
  LEFT(17),
  /// Stands in the place of a post that was taken back on its platform.
  DELETED(18);

  /// Codes below this one are posts that a member authored.
  public static final int FIRST_EVENT = 16;

  private final int code;

  Kind(int code) {
    this.code = code;
  }

  public static Kind of(int code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code == code)
        .findAny()
        .orElseThrow(
            () -> new IllegalArgumentException("No kind has the code (%d).".formatted(code)));
  }

  public int code() {
    return code;
  }

  public boolean isAuthored() {
    return code < FIRST_EVENT;
  }
}
