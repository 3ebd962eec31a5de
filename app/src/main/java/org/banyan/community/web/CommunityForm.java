package org.banyan.community.web;

import java.time.ZoneId;

/// What somebody writes to begin a community.
public record CommunityForm(String name, String zone, Boolean keepsText) {

  private static final int LONGEST = 120;

  @SuppressWarnings("ConstantValue")
  public CommunityForm {
    name = name == null ? "" : name.strip();
    zone = zone == null ? "" : zone.strip();
    keepsText = keepsText != null && keepsText;
  }

  /// The key of what is wrong, or nothing.
  String refusal() {
    if (name.isEmpty() || name.length() > LONGEST) {
      return "community.begin.refused.name";
    }
    return ZoneId.getAvailableZoneIds().contains(zone) ? "" : "community.begin.refused.zone";
  }
}
