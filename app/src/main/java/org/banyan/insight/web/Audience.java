package org.banyan.insight.web;

import java.util.Map;
import java.util.Set;
import org.banyan.analysis.presence.Lens;

/// Whom a page counts and where, as its address says it: staff and bots only when asked for.
public record Audience(String channel, boolean staff, boolean bots) {

  static Audience of(Map<String, String> asked) {
    return new Audience(
        asked.getOrDefault("channel", ""), asked.containsKey("staff"), asked.containsKey("bots"));
  }

  Lens lens() {
    return new Lens(channel.isEmpty() ? Set.of() : Set.of(channel), staff, bots);
  }

  Lens everywhere() {
    return new Lens(Set.of(), staff, bots);
  }

  /// The part of an address that asks for the same again.
  Address in(Address address) {
    return address.with("channel", channel).with("staff", staff).with("bots", bots);
  }
}
