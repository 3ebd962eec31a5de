package org.banyan.platform.settings;

import java.util.List;

/// One sign of health: the key of its words, whether it is well, and the figures to say.
public record Vital(String key, boolean well, List<Object> figures) {

  public static Vital of(String name, boolean well, Object... figures) {
    return new Vital("platform.health." + name, well, List.of(figures));
  }
}
