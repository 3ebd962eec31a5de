package org.banyan.organisation.check;

import java.util.regex.Pattern;

/// Text for a terminal without anything a terminal would obey, however it came into the files that
/// are told of: only our own colours are left.
public final class SafeText {

  private static final String UNSEEN = "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]";
  private static final Pattern HIDDEN = Pattern.compile(UNSEEN);
  private static final Pattern HIDDEN_BUT_INK =
      Pattern.compile("(?!\\u001B\\[[0-9;]{1,4}m)(?:" + UNSEEN + ")");

  private SafeText() {}

  public static String of(CharSequence text, boolean coloured) {
    return (coloured ? HIDDEN_BUT_INK : HIDDEN).matcher(text).replaceAll("\uFFFD");
  }
}
