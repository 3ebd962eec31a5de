package org.banyan.community.wecom;

import java.util.Optional;
import java.util.function.Function;

/// What the platform answers: what was asked for, or why not.
sealed interface Answer<T> {

  /// What was asked for.
  record Given<T>(T value) implements Answer<T> {}

  /// Why it was not given.
  record Refused<T>(Trouble trouble) implements Answer<T> {}

  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Given<T>(var value) -> next.apply(value);
      case Refused<T>(var trouble) -> new Refused<>(trouble);
    };
  }

  default <R> Answer<R> map(Function<T, R> mapped) {
    return then(value -> new Given<>(mapped.apply(value)));
  }

  default Optional<Trouble> refusal() {
    return this instanceof Refused<T>(var trouble) ? Optional.of(trouble) : Optional.empty();
  }
}
