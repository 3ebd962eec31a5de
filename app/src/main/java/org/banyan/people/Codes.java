package org.banyan.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.settings.Seal;
import org.springframework.stereotype.Component;

/// Makes and checks the codes of second factors, always inside the caller's transaction.
@Component
class Codes {

  private static final int SECRET_BYTES = 20;
  private static final int ON_PAPER = 10;
  private static final int PAPER_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Authenticators authenticators;
  private final Seal seal;
  private final Clock clock;

  Codes(Authenticators authenticators, Seal seal, Clock clock) {
    this.authenticators = authenticators;
    this.seal = seal;
    this.clock = clock;
  }

  /// A secret for an app, unless the person has an app already.
  void begin(PersonId person) {
    authenticators.begin(person, seal.close(Base32.write(random(SECRET_BYTES))));
  }

  /// The secret as long as no right code has confirmed it.
  Optional<String> pending(PersonId person) {
    return authenticators
        .find(person)
        .filter(kept -> !kept.confirmed())
        .flatMap(kept -> seal.open(kept.sealed()));
  }

  /// Whether the app of the person shows this code; true once only.
  boolean isOfApp(PersonId person, String code) {
    var step =
        authenticators
            .find(person)
            .flatMap(kept -> seal.open(kept.sealed()))
            .flatMap(Base32::read)
            .map(secret -> OneTimeCode.fits(secret, code, clock.instant()));
    return step.isPresent()
        && step.get().isPresent()
        && authenticators.use(person, step.get().getAsLong());
  }

  /// Whether the code stands on the paper of the person; true once only.
  boolean isOnPaper(PersonId person, String code) {
    return Base32.read(code)
        .filter(bytes -> bytes.length == PAPER_BYTES)
        .filter(bytes -> authenticators.spend(person, Hashes.sha256(bytes)))
        .isPresent();
  }

  /// New codes for paper; the earlier ones are worth nothing any more.
  List<String> paper(PersonId person) {
    var all = Stream.generate(() -> random(PAPER_BYTES)).limit(ON_PAPER).toList();
    authenticators.keep(person, all.stream().map(Hashes::sha256).toList());
    return all.stream().map(Base32::write).map(Base32::grouped).toList();
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
