package org.banyan.simulator;

import java.util.Locale;

/// Where members talk.
enum Platform {
  WECHAT("wx"),
  DISCORD("dc"),
  FORUM("bbs");

  private final String prefix;

  Platform(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  String file() {
    return "messages-%s.csv".formatted(name().toLowerCase(Locale.ROOT));
  }
}
