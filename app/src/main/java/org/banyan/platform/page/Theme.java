package org.banyan.platform.page;

import java.util.Arrays;
import java.util.Locale;

/// Light, dark, or as the device has it.
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Theme of(String code) {
    return Arrays.stream(values())
        .filter(theme -> theme.code().equals(code))
        .findFirst()
        .orElse(AUTO);
  }
}
