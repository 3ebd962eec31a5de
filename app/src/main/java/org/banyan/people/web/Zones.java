package org.banyan.people.web;

import java.time.ZoneId;
import java.util.List;

/// The time zones to choose from: regions and cities, no abbreviations.
public final class Zones {

  public static final List<String> ALL =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .sorted()
          .toList();

  private Zones() {}
}
