package org.banyan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTests {

  private static final Clock START =
      Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  @Test
  void givesABurstAndThenNothing() {
    var buckets = new Buckets(START, 3, 1);

    assertThat(buckets.take("192.0.2.1")).isTrue();
    assertThat(buckets.take("192.0.2.1")).isTrue();
    assertThat(buckets.take("192.0.2.1")).isTrue();
    assertThat(buckets.take("192.0.2.1")).isFalse();
    assertThat(buckets.take("192.0.2.2")).isTrue();
  }

  @Test
  void refillsAsTimeGoesBy() {
    var time = new Clock[] {START};
    var buckets = new Buckets(new Moving(time), 1, 0.5);
    buckets.take("192.0.2.1");
    time[0] = Clock.offset(START, Duration.ofSeconds(1));
    assertThat(buckets.take("192.0.2.1")).isFalse();
    time[0] = Clock.offset(START, Duration.ofSeconds(3));

    assertThat(buckets.take("192.0.2.1")).isTrue();
  }

  @Test
  void countsANetworkOfIpv6AsOne() {
    var buckets = new Buckets(START, 1, 1);
    buckets.take("2001:db8:1:2:aaaa:0:0:1");

    assertThat(buckets.take("2001:db8:1:2:bbbb:0:0:2")).isFalse();
  }

  @Test
  void remembersOnlySoMany() {
    var buckets = new Buckets(START, 1, 1);
    for (var address = 0; address < Buckets.ADDRESSES + 500; address++) {
      buckets.take("address " + address);
    }

    assertThat(buckets.size()).isEqualTo(Buckets.ADDRESSES);
  }

  private static final class Moving extends Clock {

    private final Clock[] at;

    Moving(Clock[] at) {
      this.at = at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return at[0].instant();
    }
  }
}
