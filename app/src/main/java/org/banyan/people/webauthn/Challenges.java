package org.banyan.people.webauthn;

import com.webauthn4j.data.client.challenge.DefaultChallenge;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Random bytes that a device has to sign: kept in the session, good once and for a few minutes.
@Component
class Challenges {

  private static final String CHALLENGE = "banyan.challenge.";
  private static final String UNTIL = "banyan.challenge-until.";
  private static final int BYTES = 32;
  private static final Duration LASTS = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /// What a challenge is for; one for the one is worth nothing for the other.
  enum Aim {
    MAKE,
    SIGN
  }

  String make(Aim aim, HttpServletRequest request) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (request.getSession(false) == null) {
      request.getSession(true).setMaxInactiveInterval((int) LASTS.toSeconds());
    }
    var session = request.getSession();
    session.setAttribute(CHALLENGE + aim, challenge);
    session.setAttribute(UNTIL + aim, clock.instant().plus(LASTS).toEpochMilli());
    return challenge;
  }

  Optional<DefaultChallenge> take(Aim aim, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(CHALLENGE + aim) instanceof String challenge)
        || !(session.getAttribute(UNTIL + aim) instanceof Long until)) {
      return Optional.empty();
    }
    session.removeAttribute(CHALLENGE + aim);
    session.removeAttribute(UNTIL + aim);
    return clock.millis() < until
        ? Optional.of(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
        : Optional.empty();
  }
}
