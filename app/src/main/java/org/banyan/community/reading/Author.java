package org.banyan.community.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Somebody as one platform knows them; the key is exact, names may change.
public record Author(String key, Optional<String> name, boolean bot, Set<Trait> traits) {

  public Author {
    traits = Set.copyOf(traits);
  }

  public Author(String key, Optional<String> name, boolean bot) {
    this(key, name, bot, Set.of());
  }

  public static Author of(String key) {
    return new Author(key, Optional.empty(), false);
  }

  /// Whether this says more than that there is somebody.
  public boolean isTelling() {
    return name.isPresent() || !traits.isEmpty();
  }

  /// What this and an earlier sight of the same author say together.
  public Author after(Author earlier) {
    if (earlier.traits.isEmpty() && name.isPresent()) {
      return this;
    }
    var both = new HashSet<>(earlier.traits);
    both.addAll(traits);
    return new Author(key, name.or(earlier::name), name.isPresent() ? bot : earlier.bot, both);
  }

  Author with(Set<Trait> more) {
    return more.isEmpty() ? this : new Author(key, name, bot, more);
  }
}
