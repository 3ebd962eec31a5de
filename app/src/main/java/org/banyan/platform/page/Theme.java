package org.banyan.platform.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light, dark, or as the device has it.
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The theme for the page to insist on; none when the device decides.
  public @Nullable String forced() {
    return this == AUTO ? null : code();
  }

  public String icon() {
    return switch (this) {
      case AUTO -> "device-desktop";
      case LIGHT -> "sun";
      case DARK -> "moon";
    };
  }

  public static Theme of(String code) {
    return Arrays.stream(values())
        .filter(theme -> theme.code().equals(code))
        .findFirst()
        .orElse(AUTO);
  }
}
