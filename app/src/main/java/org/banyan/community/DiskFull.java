package org.banyan.community;

import org.jspecify.annotations.Nullable;

/// Tells whether a failure goes back to a disk without room; the system says it in words only.
final class DiskFull {

  private static final String SAID = "No space left on device";

  private DiskFull() {}

  static boolean isBehind(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(SAID)) {
        return true;
      }
    }
    return false;
  }
}
