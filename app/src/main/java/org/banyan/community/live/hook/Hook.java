package org.banyan.community.live.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banyan.community.reading.Place;

/// One kind of sender.
public interface Hook {

  /// How far apart the clocks of sender and receiver may be, and how long a signature can be sent
  /// again by somebody who listened.
  Duration TOLERANCE = Duration.ofMinutes(5);

  /// Whether a delivery was sent by somebody who knows the secret, and just now.
  boolean isSigned(Delivery delivery, String secret, Instant now);

  /// The id that stays the same when the sender tries again; nothing where there is none.
  Optional<String> id(Delivery delivery);

  /// What a signed delivery says.
  Hearing hear(Delivery delivery, Instant now);

  static Place place(long number) {
    return new Place("event", number);
  }

  static boolean isRecent(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0;
  }

  /// A count of seconds or milliseconds in a header.
  static Optional<Long> number(String written) {
    return written.matches("\\d{1,15}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
  }
}
