package org.banyan.platform.store;

import java.util.List;

/// Something kept that is not as it was written: the key of the words that say so, and their
/// arguments.
public record Flaw(String key, List<Object> arguments) {

  public Flaw {
    arguments = List.copyOf(arguments);
  }

  public static Flaw of(String key, Object... arguments) {
    return new Flaw(key, List.of(arguments));
  }
}
