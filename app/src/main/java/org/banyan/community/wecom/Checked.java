package org.banyan.community.wecom;

import java.util.Locale;
import java.util.Optional;

/// One part of the interface that was tried, with what is in the way of it.
public record Checked(Part part, Optional<Trouble> trouble) {

  /// What a reading needs, and what it can do without.
  public enum Part {
    GROUPS,
    SUMS,
    CONTACTS;

    /// The key of its words.
    public String key() {
      return "community.wecom.part." + name().toLowerCase(Locale.ROOT);
    }
  }
}
