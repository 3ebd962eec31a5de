package org.banyan.platform.discussion;

/// The name of an attached file as it is shown and handed back; never used as a path.
final class FileName {

  private static final int LONGEST = 150;

  private FileName() {}

  static String tidy(String typed) {
    var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    var shorter = plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    return shorter.isEmpty() || shorter.startsWith(".") ? "file" + shorter : shorter;
  }
}
