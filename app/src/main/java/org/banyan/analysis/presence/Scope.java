package org.banyan.analysis.presence;

import java.util.Set;

/// Whose activity a view looks at and where: no channel named means all of them.
public record Scope(Set<String> channels, boolean staff, boolean bots) {

  /// Members everywhere, without staff and bots.
  public static final Scope MEMBERS = new Scope(Set.of(), false, false);

  /// Everybody everywhere: the record as it is.
  public static final Scope EVERYBODY = new Scope(Set.of(), true, true);

  public Scope {
    channels = Set.copyOf(channels);
  }

  public Scope in(String channel) {
    return new Scope(Set.of(channel), staff, bots);
  }

  boolean covers(String channel) {
    return channels.isEmpty() || channels.contains(channel);
  }
}
