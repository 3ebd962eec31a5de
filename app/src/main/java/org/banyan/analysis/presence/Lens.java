package org.banyan.analysis.presence;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// Whose activity a view looks at and where: no channel named means all of them.
@NamedInterface("figures")
public record Lens(Set<String> channels, boolean staff, boolean bots) {

  /// Members everywhere, without staff and bots.
  public static final Lens MEMBERS = new Lens(Set.of(), false, false);

  /// Everybody everywhere: the record as it is.
  public static final Lens EVERYBODY = new Lens(Set.of(), true, true);

  public Lens {
    channels = Set.copyOf(channels);
  }

  public Lens in(String channel) {
    return new Lens(Set.of(channel), staff, bots);
  }

  boolean covers(String channel) {
    return channels.isEmpty() || channels.contains(channel);
  }
}
