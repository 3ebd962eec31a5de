package org.banyan.platform.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A bucket of allowances for each address, refilled as time goes by. Remembers the addresses seen
/// last and no more, so that a flood from many addresses cannot fill the memory.
public final class Buckets {

  static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final int burst;
  private final double perSecond;
  private final Map<String, Bucket> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  private record Bucket(double tokens, long at) {}

  public Buckets(Clock clock, int burst, double perSecond) {
    this.clock = clock;
    this.burst = burst;
    this.perSecond = perSecond;
  }

  /// Takes one allowance; false when none is left.
  public synchronized boolean take(String address) {
    var now = clock.millis();
    var neighbourhood = neighbourhood(address);
    var bucket = known.getOrDefault(neighbourhood, new Bucket(burst, now));
    var elapsed = Math.max(0, now - bucket.at()) / 1000.0;
    var tokens = Math.min(burst, bucket.tokens() + elapsed * perSecond);
    known.put(neighbourhood, new Bucket(tokens < 1 ? tokens : tokens - 1, now));
    return tokens >= 1;
  }

  synchronized int size() {
    return known.size();
  }

  /// One subscriber commands a whole /64 of IPv6, so it counts as one address.
  private static String neighbourhood(String address) {
    var groups = address.split(":", -1);
    return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
  }
}
