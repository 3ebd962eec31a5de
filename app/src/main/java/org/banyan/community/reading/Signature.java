package org.banyan.community.reading;

import java.util.HexFormat;

/// What the first bytes of a file give away.
enum Signature {
  EMPTY,
  ZIP,
  GZIP,
  OLD_WORKBOOK,
  JSON,
  TEXT,
  BINARY;

  private static final String OLE2 = "d0cf11e0a1b11ae1";

  static Signature of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    var start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
      return ZIP;
    }
    if (start.startsWith("1f8b")) {
      return GZIP;
    }
    if (start.equals(OLE2)) {
      return OLD_WORKBOOK;
    }
    if (start.startsWith("fffe") || start.startsWith("feff")) {
      return TEXT;
    }
    return isBinary(head) ? BINARY : text(head);
  }

  private static Signature text(byte[] head) {
    for (var value : head) {
      if (value == '[' || value == '{') {
        return JSON;
      }
      if (!Character.isWhitespace(value)) {
        return TEXT;
      }
    }
    return TEXT;
  }

  private static boolean isBinary(byte[] head) {
    for (var value : head) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }
}
