package org.banyan.community;

import java.time.Instant;

/// How much was said in a channel, and when last.
record Talk(long messages, Instant last) {

  Talk and(Talk other) {
    return new Talk(messages + other.messages, last.isAfter(other.last) ? last : other.last);
  }
}
