package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityTests {

  @ParameterizedTest
  @ValueSource(strings = {"Z", "+08:00", "-05:00", "UTC+8", "GMT-3", "Etc/UTC", "Asia/Shanghai"})
  void keepsTheClockOfItsZoneUnderTheNameOfARegion(String name) {
    var zone = ZoneId.of(name);

    var region = Community.region(zone).orElseThrow();

    assertThat(ZoneId.getAvailableZoneIds()).contains(region.getId());
    assertThat(region.getRules().getOffset(Instant.EPOCH))
        .isEqualTo(zone.getRules().getOffset(Instant.EPOCH));
    assertThat(new Community(CommunityId.next(), "c", zone, true, 0).zone()).isEqualTo(region);
  }

  @Test
  void knowsNoRegionForAnOffsetThatNoneAlwaysHas() {
    assertThat(Community.region(ZoneOffset.ofHoursMinutes(5, 30))).isEmpty();
    assertThat(Community.region(ZoneOffset.ofHours(-15))).isEmpty();
  }
}
