package org.banyan.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/// An effect on its way out, as the settings show it. What it says is not part of it.
public record Sending(
    UUID id,
    String channel,
    String address,
    State state,
    int attempts,
    Instant at,
    String evidence) {

  /// How far it has come.
  public enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED
  }
}
