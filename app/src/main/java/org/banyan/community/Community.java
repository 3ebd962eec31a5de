package org.banyan.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// People who gather around something we look after, in groups, on one or several platforms. The
/// version rises whenever its record changes.
///
/// The words of its messages are kept or not; who wrote when and where is recorded either way.
public record Community(CommunityId id, String name, ZoneId zone, boolean keepsText, long version) {

  // Asking for them copies them all.
  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();
  private static final long HOUR = TimeUnit.HOURS.toSeconds(1);

  public Community {
    zone = region(zone).orElse(zone);
  }

  /// The region of a zone, for the stores know regions only: of an offset of whole hours the one
  /// that always has it (whose sign is the other way round), of any other offset none.
  public static Optional<ZoneId> region(ZoneId zone) {
    if (REGIONS.contains(zone.getId())) {
      return Optional.of(zone);
    }
    var offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
    if (offset % HOUR != 0) {
      return Optional.empty();
    }
    var name = offset == 0 ? "UTC" : "Etc/GMT%+d".formatted(-offset / HOUR);
    return Optional.of(name).filter(REGIONS::contains).map(ZoneId::of);
  }
}
