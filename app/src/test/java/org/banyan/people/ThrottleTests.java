package org.banyan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banyan.people.Accounts.Credentials;
import org.banyan.people.Person.Standing;
import org.banyan.people.Throttle.Target;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.banyan.platform.time.SettableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ThrottleTests {

  @Autowired private DSLContext db;

  /// Far ahead, so that the real tidying job leaves these rows alone.
  private final SettableClock clock = new SettableClock("2096-03-02T08:00:00Z");

  @Test
  void computesAtMostTenPasswordsPerAccountInFiveMinutesFromOneAddress() {
    var throttle = throttle();
    var target = target(known(), "10.1.1.1");
    var computed = 0;
    for (var second = 0; second < 300; second += 5) {
      for (var guess = 0; guess < 3; guess++) {
        computed += throttle.claim(target).isEmpty() ? 1 : 0;
      }
      clock.move(Duration.ofSeconds(5));
    }

    assertThat(computed).isBetween(5, 10);
  }

  @Test
  void letsTheOwnerInFromElsewhereWhileSomebodyGuesses() {
    var throttle = throttle();
    var owner = known();
    throttle.clear(target(owner, "10.2.2.2"));
    IntStream.range(0, 300)
        .forEach(guess -> throttle.claim(target(owner, "10.9." + guess % 250 + "." + guess % 7)));

    for (var time = 0; time < 20; time++) {
      assertThat(throttle.claim(target(owner, "10.2.2.2"))).isEmpty();
      throttle.clear(target(owner, "10.2.2.2"));
    }
  }

  @Test
  void slowsDownGuessingFromManyAddressesAtOneAccount() {
    var throttle = throttle();
    var owner = known();

    var computed =
        IntStream.range(0, 150)
            .filter(address ->
                throttle
                    .claim(target(owner, "10.3.%d.%d".formatted(address / 250, address % 250)))
                    .isEmpty())
            .count();

    assertThat(computed).isEqualTo(100);
  }

  @Test
  void slowsDownGuessingOneAddressAtManyAccounts() {
    var throttle = throttle();

    var computed =
        IntStream.range(0, 150)
            .filter(_ -> throttle.claim(target(known(), "10.4.4.4")).isEmpty())
            .count();

    assertThat(computed).isEqualTo(30);
  }

  @Test
  void countsNamesThatNobodyHasJustTheSame() {
    var throttle = throttle();
    var nobody = Target.of("nobody", Optional.empty(), "10.5.5.5");
    var somebody = target(known(), "10.5.5.6");

    for (var guess = 0; guess < 12; guess++) {
      assertThat(throttle.claim(nobody)).isEqualTo(throttle.claim(somebody));
    }
  }

  @Test
  void countsParallelGuessesOneByOne() throws Exception {
    var throttle = throttle();
    var target = target(known(), "10.6.6.6");
    try (var threads = Executors.newFixedThreadPool(16)) {
      var guesses =
          IntStream.range(0, 200)
              .mapToObj(_ -> threads.submit(() -> throttle.claim(target).isEmpty()))
              .toList();
      var computed = 0;
      for (var guess : guesses) {
        computed += guess.get() ? 1 : 0;
      }

      assertThat(computed).isEqualTo(5);
    }
  }

  @Test
  void forgivesNothingWhenTheServerRestarts() {
    var target = target(known(), "10.7.7.7");
    IntStream.range(0, 6).forEach(_ -> throttle().claim(target));

    assertThat(throttle().claim(target)).isPresent();
  }

  @Test
  void forgetsAfterAnHour() {
    var throttle = throttle();
    var target = target(known(), "10.8.8.8");
    IntStream.range(0, 9).forEach(_ -> throttle.claim(target));
    clock.move(Duration.ofMinutes(61));

    for (var guess = 0; guess < 5; guess++) {
      assertThat(throttle.claim(target)).isEmpty();
    }
  }

  private Throttle throttle() {
    return new Throttle(new Attempts(db, clock));
  }

  private static Credentials known() {
    return new Credentials(new PersonId(Ids.next()), Standing.ACTIVE, Optional.empty());
  }

  private static Target target(Credentials known, String address) {
    return Target.of("whoever", Optional.of(known), address);
  }
}
