package org.banyan.community.reading;

import java.util.Optional;

/// Somebody as one platform knows them; the key is exact, names may change.
public record Author(String key, Optional<String> name, boolean bot) {

  public static Author of(String key) {
    return new Author(key, Optional.empty(), false);
  }
}
