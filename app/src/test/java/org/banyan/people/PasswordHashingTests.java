package org.banyan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTests {

  @Test
  void keepsArgon2idWithTheStatedCost() {
    var hashing = new PasswordHashing();

    assertThat(hashing.hash("a long sentence").orElseThrow())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    hashing.close();
  }

  @Test
  void keepsEveryCharacterOfAPassword() {
    var hashing = new PasswordHashing();
    for (var password :
        new String[] {"榕".repeat(128), "  spaces at both ends  ", "🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳"}) {
      var hash = hashing.hash(password);

      assertThat(hashing.fits(password, hash)).contains(true);
      assertThat(hashing.fits(password.substring(1), hash)).contains(false);
    }
    hashing.close();
  }

  @Test
  void findsNoPasswordThatFitsNobody() {
    var hashing = new PasswordHashing();

    assertThat(hashing.fits("whatever it may be", Optional.empty())).contains(false);
    hashing.close();
  }

  @Test
  void computesAFewAtATimeHoweverManyAsk() throws Exception {
    var slow = new Slow();
    var hashing = new PasswordHashing(slow, 2, Duration.ofSeconds(10));
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var askers =
          IntStream.range(0, 200)
              .mapToObj(_ -> crowd.submit(() -> hashing.fits("x", Optional.of("y"))))
              .toList();
      var turnedAway = 0;
      for (var asker : askers) {
        turnedAway += asker.get().isEmpty() ? 1 : 0;
      }

      assertThat(slow.most.get()).isEqualTo(2);
      assertThat(turnedAway).isBetween(100, 200 - PasswordHashing.WAITING);
    }
    hashing.close();
  }

  /// A hash that takes its time and notes how many are computed at once.
  private static final class Slow implements PasswordEncoder {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String encode(@Nullable CharSequence password) {
      return "hash";
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      try {
        Thread.sleep(50);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      running.decrementAndGet();
      return false;
    }
  }
}
