package org.banyan.community.live;

import org.banyan.community.reading.Problem;

/// What a sender is told.
public sealed interface Answer {

  /// So many events are safe now.
  record Taken(int events) implements Answer {}

  /// This delivery was here before.
  record Again() implements Answer {}

  /// The answer to a question about the address.
  record Replied(String text) implements Answer {}

  record NoSuchHook() implements Answer {}

  /// The signature, its time or the secret is wrong; which, is not told.
  record NotSigned() implements Answer {}

  record Unclear(Problem problem) implements Answer {}

  /// Nothing is taken now; trying again later helps.
  record Later(Why why) implements Answer {}

  /// Why nothing is taken now.
  enum Why {
    PAUSED,
    TOO_MANY,
    BUSY
  }
}
