package org.banyan.people;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.banyan.people.Accounts.Credentials;
import org.springframework.stereotype.Component;

/// Slows guessing down: per name and address together, per address over all names, and per account
/// over all addresses but those where its owner has been before.
@Component
class Throttle {

  private static final int FREE_HERE = 5;
  private static final int FREE_PER_ADDRESS = 30;
  private static final int FREE_PER_ACCOUNT = 100;

  private final Attempts attempts;

  Throttle(Attempts attempts) {
    this.attempts = attempts;
  }

  /// Whom an attempt is counted against. Names that nobody has are counted just the same.
  record Target(String account, String address, Optional<Credentials> known) {

    static Target of(String nameOrEmail, Optional<Credentials> known, String address) {
      var account =
          known
              .map(found -> found.person().toString())
              .orElseGet(() -> HexFormat.of().formatHex(hash(PersonName.key(nameOrEmail))));
      return new Target(account, address, known);
    }

    private String here() {
      return "here:" + account + "@" + address;
    }

    private String everywhere() {
      return "account:" + account;
    }

    private String anybody() {
      return "address:" + address;
    }

    private byte[] place() {
      return hash(here());
    }
  }

  /// Claims an attempt; answers how long to wait when there have been too many.
  Optional<Duration> claim(Target target) {
    var wait = attempts.claim(target.here(), FREE_HERE);
    if (wait.isPresent()) {
      return wait;
    }
    wait = attempts.claim(target.anybody(), FREE_PER_ADDRESS);
    return wait.isPresent() || isFamiliar(target)
        ? wait
        : attempts.claim(target.everywhere(), FREE_PER_ACCOUNT);
  }

  /// The password was never looked at.
  void release(Target target) {
    attempts.release(target.here());
    attempts.release(target.anybody());
    attempts.release(target.everywhere());
  }

  /// The password was right.
  void clear(Target target) {
    attempts.forget(target.here());
    attempts.forget(target.everywhere());
    attempts.release(target.anybody());
    target.known().ifPresent(known -> attempts.remember(known.person(), target.place()));
  }

  private boolean isFamiliar(Target target) {
    return target
        .known()
        .map(known -> attempts.isFamiliar(known.person(), target.place()))
        .orElse(false);
  }

  private static byte[] hash(String text) {
    return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
