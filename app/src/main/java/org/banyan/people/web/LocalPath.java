package org.banyan.people.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: never anywhere but here.
final class LocalPath {

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private LocalPath() {}

  static String of(@Nullable String typed) {
    return typed != null && SAFE.matcher(typed).matches() ? typed : "/";
  }
}
