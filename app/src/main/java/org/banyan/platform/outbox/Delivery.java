package org.banyan.platform.outbox;

/// What a channel answers to one effect.
public sealed interface Delivery {

  /// The provider took it over; the evidence is its own answer.
  record Accepted(String evidence) implements Delivery {}

  /// It will never be taken: trying again is of no use.
  record Refused(String why) implements Delivery {}

  /// The provider could not be reached or is busy: try again later.
  record Unreachable(String why) implements Delivery {}
}
