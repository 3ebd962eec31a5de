package org.banyan.people;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (19 MiB, two passes, one lane), a few at a time: a flood of
/// sign-ins finds a short queue and a closed door, never all memory and all processors.
@Component
class PasswordHashing {

  static final int WAITING = 16;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /// Compared with when there is nothing to compare with, so that both take equally long.
  private static final String NOBODY =
      "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw"
          + "$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

  private final PasswordEncoder argon2;
  private final Duration patience;
  private final ThreadPoolExecutor threads;

  @Autowired
  PasswordHashing() {
    this(
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
        Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4),
        PATIENCE);
  }

  PasswordHashing(PasswordEncoder argon2, int atOnce, Duration patience) {
    this.argon2 = argon2;
    this.patience = patience;
    // Platform threads: hashing never yields, and would hold a carrier of the virtual ones.
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("password-", 0).daemon().factory());
  }

  /// The hash to keep; empty when too many are waiting.
  Optional<String> hash(String password) {
    return inTurn(() -> argon2.encode(wellFormed(password)));
  }

  /// Whether the password fits; empty when too many are waiting.
  Optional<Boolean> fits(String password, Optional<String> hash) {
    return inTurn(
        () -> argon2.matches(wellFormed(password), hash.orElse(NOBODY)) && hash.isPresent());
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }

  /// Half of a character, which only a broken program sends, would stop the hash.
  private static String wellFormed(String password) {
    return new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private <T> Optional<T> inTurn(Callable<T> work) {
    try {
      var result = threads.submit(work);
      try {
        return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException _) {
        result.cancel(false);
        threads.purge();
        return Optional.empty();
      }
    } catch (RejectedExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("The password could not be hashed.", broken);
    }
  }
}
